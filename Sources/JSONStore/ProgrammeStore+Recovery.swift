import Domain
import Glibc
import StrictJSON

extension ProgrammeStore {
  /// Finishes a killed writer's work when the store is opened, if nobody else is at it.
  func finishInterruptedWriter() {
    guard let marker = StoreLock.marker(in: folder), let replica = knownReplica else { return }
    let journal = Journal(folder: folder, replica: replica)
    guard let end = try? journal.end(), end != marker, let lock = StoreLock.ifFree(folder) else { return }
    do {
      try removeStaleFiles()
      try recover(lock, journal)
    } catch {
      notices.append("A save that had been cut off could not be finished. \(error.message)")
    }
  }

  /// Puts in place what the journal promises and the files do not hold yet.
  ///
  /// Done at every lock: a writer may have been killed a moment ago, and its revision must not be given twice.
  func recover(_ lock: borrowing StoreLock, _ journal: Journal) throws(StoreError) {
    isRecoveryPending = false
    let marker = lock.marker
    guard try journal.end() != marker else { return }
    let tail = try journal.tail(after: marker)
    if let damage = tail.damagedLine {
      try quarantine(damage.file)
      readOnlyReason = "\(damage.file): \(damage.message)"
      throw .damaged([damage])
    }
    if tail.torn > 0 {
      if tail.end < marker {
        try quarantine(journal.name(of: tail.end.segment))
        notices.append(
          "The end of \(journal.name(of: tail.end.segment)) had been damaged; a copy lies in .local/quarantine.")
      }
      try journal.cut(to: tail.end)
    }
    try redo(tail.entries)
    if !isRecoveryPending { try? lock.set(tail.end) }
  }

  /// Does again what is missing in the files.
  ///
  /// A place that was edited by hand since stays as it is, and the file's base stays behind the journal, so that the
  /// edit is found and journalled next. A file that does not hold together is left alone until it is mended.
  private func redo(_ entries: [JournalEntry]) throws(StoreError) {
    var values: [DocumentID: JSONValue] = [:]
    var revisions: [DocumentID: Int] = [:]
    var waiting: Set<DocumentID> = []
    for entry in entries {
      for (document, revision) in entry.revisions {
        if values[document] == nil { try load(document) }
        guard damaged[document] == nil else {
          waiting.insert(document)
          continue
        }
        let value = values[document] ?? loaded[document]?.value ?? .object([:])
        guard value.revision < revision else { continue }
        let redone = entry.changes.filter { $0.document == document }.reduce(value) { value, change in
          if case .changed(let changed) = change.applied(to: value) { changed } else { value }
        }
        values[document] = redone.with(revision: revision)
        revisions[document] = revision
      }
    }
    for (document, value) in values where !StoreCheck.problems(in: value, of: document).isEmpty {
      values[document] = nil
      waiting.insert(document)
    }
    isRecoveryPending = !waiting.isEmpty
    if !values.isEmpty {
      let prepared = try prepare(values, revisions: revisions)
      for file in prepared { try folder.rename(file.temporary, to: file.document.path) }
      for directory in Set(prepared.map(\.directory)).sorted() { try folder.sync(directory: directory) }
      for file in prepared { remember(file) }
      notices.append("A save that had been cut off was finished.")
    }
    for document in waiting.sorted() {
      notices.append("A save that had been cut off waits until \(document.path) is mended; `steer check` says how.")
    }
    refreshSnapshot()
  }

  /// Removes files that a killed writer had prepared; under the lock they can belong to nobody else.
  func removeStaleFiles() throws(StoreError) {
    for directory in ["", "neighbourhoods", "observations"] {
      for name in try folder.names(in: directory.isEmpty ? "." : directory) where PreparedFile.isTemporary(name) {
        folder.remove(directory.isEmpty ? name : "\(directory)/\(name)")
      }
    }
  }

  /// Keeps a copy of a file that cannot be trusted; the file itself stays as it is.
  private func quarantine(_ name: String) throws(StoreError) {
    guard let bytes = try folder.read(name, limit: Journal.segmentLimit)?.bytes else { return }
    try folder.makeDirectory(".local/quarantine")
    let copy = String(name.map { $0 == "/" ? "-" : $0 })
    folder.remove(".local/quarantine/\(copy)")
    try folder.writeNew(".local/quarantine/\(copy)", bytes)
  }

  var knownReplica: String? {
    guard let bytes = try? folder.read(".local/replica.json")?.bytes, let value = try? JSONReader.value(from: bytes),
      let replica = value.objectValue?["replica"]?.stringValue, RecordID.isValid(replica)
    else { return nil }
    return replica
  }
}
