import Domain
import Glibc
import StrictJSON

extension ProgrammeStore {
  /// What a commit did.
  public struct Saved: Sendable {
    /// The entry that the journal now holds; nil when there was nothing to change.
    public let entry: JournalEntry?
  }

  /// Makes an edit durable, or refuses it whole.
  ///
  /// - Parameters:
  ///   - context: who edits, and when.
  ///   - make: makes the edit from the store as it is under the lock. An edit of a field departs from the value that
  ///     the person saw, so that a change by somebody else meanwhile is noticed and refused.
  /// - Throws: `StoreError`, or the `Refusal` that `make` throws. Nothing is changed then.
  public func commit(
    _ context: EditContext, _ make: (Snapshot) throws -> Edit
  ) throws -> Saved {
    try locked(context) { lock, journal in
      let edit = try make(snapshot)
      return try commit(edit, kind: .edit, of: nil, context, lock, journal)
    }
  }

  /// Writes into the journal that something was done which changes no record.
  public func note(_ summary: String, _ context: EditContext) throws {
    try locked(context) { lock, journal in
      let entry = JournalEntry(
        id: context.newID(), kind: .note, at: context.at, by: context.by, summary: summary, of: nil, changes: [],
        revisions: [:])
      try publish(entry, [:], lock, journal)
    }
  }

  /// Runs a body under the store's lock, after recovery and after hand edits have been taken up.
  func locked<Result>(
    _ context: EditContext, _ body: (borrowing StoreLock, Journal) throws -> Result
  ) throws -> Result {
    if let readOnlyReason { throw StoreError.readOnly(reason: readOnlyReason) }
    if folder.isReplaced { throw StoreError.folderReplaced(path: folder.path) }
    folder.forgetDirectories()
    try folder.makeDirectory(".local")
    let lock = try StoreLock.taken(folder, by: context.by, at: context.at)
    // A newer program may have taken the store over since it was opened.
    if try ProgrammeStore.header(in: folder).format > StoreHeader.currentFormat {
      readOnlyReason = ProgrammeStore.newerFormat
      throw StoreError.readOnly(reason: ProgrammeStore.newerFormat)
    }
    let journal = Journal(folder: folder, replica: try replica(lock, context))
    try removeStaleFiles()
    try recover(lock, journal)
    try reload()
    try adoptHandEdits(context, lock, journal)
    return try body(lock, journal)
  }

  /// Applies an edit under the lock.
  func commit(
    _ edit: Edit, kind: JournalEntry.Kind, of: String?, _ context: EditContext, _ lock: borrowing StoreLock,
    _ journal: Journal
  ) throws -> Saved {
    var values: [DocumentID: JSONValue] = [:]
    var made: [Change] = []
    for change in edit.changes {
      if let problem = damaged[change.document] { throw StoreError.damaged([problem]) }
      let value = values[change.document] ?? loaded[change.document]?.value ?? .object([:])
      switch change.applied(to: value) {
      case .changed(let changed):
        values[change.document] = changed
        made.append(change)
      case .unchanged: continue
      case .refused(let current):
        throw StoreError.conflict(try conflict(over: change, current: current, context))
      }
    }
    // Taking back what no longer stands still moves the person's place in the stack.
    guard !made.isEmpty || of != nil else { return Saved(entry: nil) }
    made += stampRevisions(of: made, in: &values)
    let revisions = nextRevisions(of: values)
    try refuseDamage(
      in: Dictionary(uniqueKeysWithValues: values.map { ($0, $1.with(revision: revisions[$0] ?? 1)) }))
    let entry = JournalEntry(
      id: context.newID(), kind: kind, at: context.at, by: context.by, summary: edit.summary, of: of, changes: made,
      revisions: revisions)
    try publish(entry, values, lock, journal)
    return Saved(entry: entry)
  }

  /// Counts up the revision of every record that is changed and still there.
  private func stampRevisions(of changes: [Change], in values: inout [DocumentID: JSONValue]) -> [Change] {
    var stamps: [Change] = []
    for record in Set(changes.compactMap(\.record)).sorted(by: { $0.pointer < $1.pointer }) {
      guard let value = values[record.document], let object = value[record.pointer]?.objectValue else { continue }
      let before = loaded[record.document]?.value[record.pointer]?.objectValue?["revision"]?.intValue
      let isNew = loaded[record.document]?.value[record.pointer] == nil
      let after = isNew ? max(1, object["revision"]?.intValue ?? 1) : ProgrammeStore.revision(after: before ?? 1)
      let stamp = Change(
        document: record.document, pointer: record.pointer("revision"), before: object["revision"],
        after: .number(JSONNumber(after)))
      guard case .changed(let stamped) = stamp.applied(to: value) else { continue }
      values[record.document] = stamped
      stamps.append(stamp)
    }
    return stamps
  }

  func nextRevisions(of values: [DocumentID: JSONValue]) -> [DocumentID: Int] {
    Dictionary(
      uniqueKeysWithValues: values.keys.map { ($0, ProgrammeStore.revision(after: loaded[$0]?.revision ?? 0)) })
  }

  /// The next revision; one that cannot be counted up stays, and is refused with its place when the file is checked.
  private static func revision(after revision: Int) -> Int {
    revision == .max ? revision : revision + 1
  }

  /// A document that breaks its shape, before or after the edit, is not written.
  func refuseDamage(in values: [DocumentID: JSONValue]) throws(StoreError) {
    for (document, value) in values.sorted(by: { $0.key < $1.key }) {
      let problems = StoreCheck.problems(in: value, of: document)
      if !problems.isEmpty { throw .damaged(located(problems)) }
    }
  }

  /// Prepares the files, journals the entry, and puts the files in place; only then is the edit acknowledged.
  func publish(
    _ entry: JournalEntry, _ values: [DocumentID: JSONValue], _ lock: borrowing StoreLock, _ journal: Journal
  ) throws(StoreError) {
    let prepared = try prepare(values, revisions: entry.revisions)
    let end: JournalMarker
    do {
      end = try journal.append(entry)
    } catch {
      for file in prepared { folder.remove(file.temporary) }
      throw error
    }
    try replace(prepared)
    // A marker that stays behind only means that the next writer looks through entries that are in place.
    if !isRecoveryPending { try? lock.set(end) }
    for file in prepared {
      remember(file)
      HandEditBase(folder: folder).set(file.value, of: file.document)
    }
    refreshSnapshot()
  }

  /// Writes everything that needs room on the disk before anything is promised.
  func prepare(
    _ values: [DocumentID: JSONValue], revisions: [DocumentID: Int]
  ) throws(StoreError) -> [PreparedFile] {
    var prepared: [PreparedFile] = []
    do {
      for (number, document) in values.keys.sorted().enumerated() {
        guard let value = values[document]?.with(revision: revisions[document] ?? 1) else { continue }
        let directory = folder.parent(of: document.path)
        if !directory.isEmpty { try folder.makeDirectory(directory) }
        let file = PreparedFile(document: document, value: value, directory: directory, number: number)
        try folder.writeNew(file.temporary, JSONWriter.document(value))
        prepared.append(file)
      }
    } catch {
      for file in prepared { folder.remove(file.temporary) }
      throw error
    }
    return prepared
  }

  /// Puts the files in place; the journal holds the entry already, so that what fails here is done by the next writer.
  private func replace(_ prepared: [PreparedFile]) throws(StoreError) {
    do {
      for file in prepared { try folder.rename(file.temporary, to: file.document.path) }
      for directory in Set(prepared.map(\.directory)).sorted() { try folder.sync(directory: directory) }
    } catch {
      guard case .system(_, let path, let code) = error else { throw error }
      throw .publishIncomplete(path: path, code: code)
    }
  }

  /// Keeps what was published in memory.
  func remember(_ file: PreparedFile) {
    guard let stamp = try? folder.stamp(file.document.path) else { return }
    loaded[file.document] = LoadedDocument(value: file.value, stamp: stamp)
    damaged[file.document] = nil
  }

  /// The replica that this folder is, made up at the first write.
  private func replica(_ lock: borrowing StoreLock, _ context: EditContext) throws(StoreError) -> String {
    if let known = try knownReplica() { return known }
    // The marker tells how far another replica's journal was published.
    try lock.set(.start)
    let name = ".local/replica.json"
    let replica = context.newID()
    folder.remove(".local/.n.replica.tmp")
    try folder.writeNew(".local/.n.replica.tmp", JSONWriter.document(["replica": .string(replica)]))
    try folder.rename(".local/.n.replica.tmp", to: name)
    try folder.sync(directory: ".local")
    return replica
  }
}
