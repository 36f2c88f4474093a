import Domain
import StrictJSON

extension ProgrammeStore {
  /// What `check` found.
  public struct Report: Sendable {
    public let problems: [Problem]
    /// How many files and records were looked at.
    public let files: Int
    public let records: Int
  }

  /// Looks through every file of the store, the journal included, and tells each problem with its place.
  public func check() throws(StoreError) -> Report {
    let documents = loaded.mapValues(\.value)
    var problems = damaged.sorted { $0.key < $1.key }.map(\.value)
    problems += located(
      StoreCheck.problems(in: documents).filter { problem in
        !damaged.keys.contains { $0.path == problem.file }
      })
    problems += try strangers()
    var files = 1 + loaded.count + damaged.count
    for replica in try folder.names(in: "journal") {
      let journal = Journal(folder: folder, replica: replica)
      let segments = try journal.segments()
      files += segments.count
      problems += try journalProblems(journal, segments)
    }
    return Report(problems: problems, files: files, records: StoreCheck.recordCount(in: documents))
  }

  /// Finds the line and column of problems in files that parse.
  func located(_ problems: [Problem]) -> [Problem] {
    var texts: [String: [UInt8]] = [:]
    return problems.map { problem in
      guard problem.position == nil, let pointer = problem.pointer else { return problem }
      if texts[problem.file] == nil { texts[problem.file] = (try? folder.read(problem.file))?.bytes }
      return problem.located(at: texts[problem.file].flatMap { JSONReader.position(of: pointer, in: $0) })
    }
  }

  /// Files among the records that are none: nobody would ever see what they hold.
  private func strangers() throws(StoreError) -> [Problem] {
    var problems: [Problem] = []
    for directory in ["neighbourhoods", "observations"] {
      for name in try folder.names(in: directory)
      where DocumentID(path: "\(directory)/\(name)") == nil && !PreparedFile.isTemporary(name) {
        problems.append(
          Problem(
            file: "\(directory)/\(name)", pointer: nil,
            message: "is not read: a file here is called by a slug and .json; rename it or move it away",
            severity: .warning))
      }
    }
    return problems
  }

  private func journalProblems(_ journal: Journal, _ segments: [String]) throws(StoreError) -> [Problem] {
    var problems: [Problem] = []
    for segment in segments {
      let path = "journal/\(journal.replica)/\(segment).jsonl"
      let bytes = try folder.read(path)?.bytes ?? []
      for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      where !line.isEmpty && JournalEntry(line: Array(line)) == nil {
        problems.append(
          Problem(
            file: path, pointer: nil,
            message: "this line of the journal is torn or was changed; the next save cuts it off if it is the last,"
              + " else restore the file from a backup",
            position: JSONPosition(line: index + 1, column: 1)))
      }
    }
    return problems
  }
}
