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
  public func check() -> Report {
    let documents = loaded.mapValues(\.value)
    var problems = damagedParts + damaged.sorted { $0.key < $1.key }.map(\.value)
    // With a folder that cannot be listed nothing can be said of links into it.
    let isListed = damagedParts.allSatisfy { $0.file == StoreHeader.name }
    problems += located(
      isListed
        ? StoreCheck.problems(in: documents, unreadable: Set(damaged.keys))
        : documents.sorted { $0.key < $1.key }.flatMap { StoreCheck.problems(in: $0.value, of: $0.key) })
    for directory in ["neighbourhoods", "observations"] {
      // A folder that cannot be listed has been told already.
      problems += (try? strangers(in: directory)) ?? []
    }
    var files = 1 + loaded.count + damaged.count
    problems += gathered("journal") { () throws(StoreError) in
      try journalStrangers()
        + Journal.replicas(in: folder).flatMap { replica in
          gathered("journal/\(replica)") { () throws(StoreError) in
            try journalProblems(Journal(folder: folder, replica: replica), &files)
          }
        }
    }
    for part in [".local/lock", ".local/replica.json"] where !folder.isAbsent(part) {
      problems += gathered(part) { () throws(StoreError) in
        _ = try folder.read(part)
        return []
      }
    }
    if let marker = StoreLock.marker(in: folder), let replica = try? knownReplica(), !marker.segment.isEmpty {
      let journal = Journal(folder: folder, replica: replica)
      if let end = try? journal.end(), end < marker {
        problems.append(
          Problem(
            file: journal.name(of: marker.segment), pointer: nil,
            message: "is missing or shorter than after the last save; restore it from a backup, or the history is lost")
        )
      }
    }
    return Report(problems: problems, files: files, records: StoreCheck.recordCount(in: documents))
  }

  /// The problems that a look at a part finds; that it cannot be looked at is one itself.
  private func gathered(_ part: String, _ look: () throws(StoreError) -> [Problem]) -> [Problem] {
    do {
      return try look()
    } catch {
      guard case .system(_, _, let code) = error else {
        return [Problem(file: part, pointer: nil, message: error.message)]
      }
      return [Problem(file: part, pointer: nil, message: StoreError.readingProblem(code))]
    }
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
  private func strangers(in directory: String) throws(StoreError) -> [Problem] {
    try folder.names(in: directory)
      .filter { DocumentID(path: "\(directory)/\($0)") == nil && !PreparedFile.isTemporary($0) }
      .map { name in
        Problem(
          file: "\(directory)/\(name)", pointer: nil,
          message: "is not read: a file here is called by a slug and .json; rename it or move it away",
          severity: .warning)
      }
  }

  /// Files among the journals that are none, such as what an editor leaves.
  private func journalStrangers() throws(StoreError) -> [Problem] {
    var names: [String] = []
    for name in try folder.names(in: "journal") {
      guard RecordID.isValid(name) else {
        names.append("journal/\(name)")
        continue
      }
      names += ((try? folder.names(in: "journal/\(name)")) ?? []).filter { !Journal.isSegment($0) }
        .map { "journal/\(name)/\($0)" }
    }
    return names.map {
      Problem(file: $0, pointer: nil, message: "is no journal and is not read; move it away", severity: .warning)
    }
  }

  private func journalProblems(_ journal: Journal, _ files: inout Int) throws(StoreError) -> [Problem] {
    var problems: [Problem] = []
    for segment in try journal.segments() {
      files += 1
      let path = journal.name(of: segment)
      problems += gathered(path) { () throws(StoreError) in
        try journal.bytes(of: segment).split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
          .filter { !$0.element.isEmpty && JournalEntry(line: Array($0.element)) == nil }
          .map { index, _ in
            Problem(
              file: path, pointer: nil,
              message: "this line of the journal is torn or was changed; the next save cuts it off if it is the last,"
                + " else restore the file from a backup",
              position: JSONPosition(line: index + 1, column: 1))
          }
      }
    }
    return problems
  }
}
