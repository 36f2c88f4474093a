/// What a person should know of files besides the rows that were not used, each thing once.
struct ImportWarnings {
  private(set) var lines: [String] = []
  private var topics: Set<String> = []

  mutating func add(_ line: String) {
    add(line, once: line)
  }

  /// Says something of a topic of which the first word is enough.
  mutating func add(_ line: String, once topic: String) {
    if topics.insert(topic).inserted { lines.append(line) }
  }
}
