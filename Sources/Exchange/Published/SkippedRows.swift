/// The rows that were not used, each with its line and reason, kept small: neighbours with one reason are one run.
public struct SkippedRows: Hashable, Sendable {
  /// Rows that follow one another and were left out for the same reason.
  public struct Run: Hashable, Sendable {
    public let file: Int
    public fileprivate(set) var lines: ClosedRange<Int>
    public let reason: String
  }

  private struct Stretch: Hashable {
    let file: Int32
    let first: Int32
    var last: Int32
    let reason: Int32
  }

  private var stretches: [Stretch] = []
  private var reasons: [String] = []
  private var numbers: [String: Int32] = [:]
  /// How many rows they are.
  public private(set) var count = 0

  init() {}

  mutating func add(_ place: FilePlace, _ sentence: String) {
    count += 1
    let reason = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    let number: Int32
    if let known = numbers[reason] {
      number = known
    } else {
      number = Int32(reasons.count)
      reasons.append(reason)
      numbers[reason] = number
    }
    let (file, line) = (Int32(place.file), Int32(clamping: place.line))
    if let last = stretches.indices.last, stretches[last].file == file, stretches[last].reason == number,
      stretches[last].last == line - 1
    {
      stretches[last].last = line
    } else {
      stretches.append(Stretch(file: file, first: line, last: line, reason: number))
    }
  }

  /// The rows by what is wrong with them: those whose reasons differ in a word or a number alone stand together.
  public var byReason: [Reason] {
    var found: [String: Reason] = [:]
    for run in runs {
      let kind = SkippedRows.kind(of: run.reason)
      if found[kind] == nil { found[kind] = Reason(first: run.reason) }
      found[kind]?.add(run)
    }
    return found.values.sorted {
      ($0.runs[0].file, $0.runs[0].lines.lowerBound) < ($1.runs[0].file, $1.runs[0].lines.lowerBound)
    }
  }

  /// Rows that were left out for reasons of one kind.
  public struct Reason: Sendable {
    private let first: String
    private var hasOthers = false
    public private(set) var count = 0
    /// The first runs of them.
    public private(set) var runs: [Run] = []
    /// Whether there are more runs than those.
    public private(set) var hasMore = false

    fileprivate init(first: String) {
      self.first = first
    }

    /// The reason of the first, in words.
    public var words: String { hasOthers ? "\(first), and the like" : first }

    fileprivate mutating func add(_ run: Run) {
      count += run.lines.count
      if run.reason != first { hasOthers = true }
      if runs.count < 12 { runs.append(run) } else { hasMore = true }
    }
  }

  /// A reason without what is quoted in it and without its numbers.
  private static func kind(of reason: String) -> String {
    var isQuoted = false
    return String(
      reason.filter { character in
        if character == "\"" { isQuoted.toggle() }
        return !isQuoted && !character.isNumber
      })
  }

  /// Every row that was not used.
  var rows: some Sequence<(place: FilePlace, reason: String)> {
    runs.lazy.flatMap { run in
      run.lines.lazy.map { (place: FilePlace(file: run.file, line: $0), reason: run.reason) }
    }
  }

  /// The rows in the order of the files, neighbours with one reason together.
  public var runs: some Sequence<Run> {
    stretches.sorted { ($0.file, $0.first) < ($1.file, $1.first) }.lazy.map { stretch in
      Run(
        file: Int(stretch.file), lines: Int(stretch.first)...Int(stretch.last), reason: reasons[Int(stretch.reason)])
    }
  }
}
