import Domain

/// What was done, by whom, newest first.
struct LogView: Hashable {
  /// Every line.
  private let all: [LogLine]
  var top = 0
  /// The words that a line must hold, while or after they are typed.
  var filter: TextField?
  /// Whether keys go into the filter.
  var isTyping = false

  init(lines: [LogLine]) {
    all = lines
  }

  /// The lines that hold the words of the filter.
  var lines: [LogLine] {
    let words = Letters.folded(filter?.text ?? "").split(separator: " ")
    guard !words.isEmpty else { return all }
    return all.filter { line in
      let text = Letters.folded("\(line.by) \(line.summary)")
      return words.allSatisfy { text.contains($0) }
    }
  }
}
