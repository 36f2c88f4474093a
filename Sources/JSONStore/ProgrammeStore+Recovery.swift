import Domain
import Glibc
import StrictJSON

extension ProgrammeStore {
  /// Finishes a killed writer's work when the store is opened, if nobody else is at it.
  func finishInterruptedWriter() {
    guard let marker = StoreLock.marker(in: folder), let replica = try? knownReplica() else { return }
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
    if let damage = tail.damagedLine ?? lostEntries(journal, tail, marker) {
      try quarantine(damage.file)
      readOnlyReason = "\(damage.file): \(damage.message)"
      throw .damaged([damage])
    }
    if tail.torn > 0 { try journal.cut(to: tail.end) }
    try redo(tail.entries)
    if !isRecoveryPending { try? lock.set(tail.end) }
  }

  /// The journal once reached further than it can be read now: what is gone had been promised to somebody.
  private func lostEntries(_ journal: Journal, _ tail: Journal.Tail, _ marker: JournalMarker) -> Problem? {
    guard tail.end < marker else { return nil }
    return Problem(
      file: journal.name(of: marker.segment), pointer: nil,
      message: "is damaged at its end, shorter than after the last save, or gone; restore it from a backup, or take"
        + " \(StoreLock.name) away to go on without what is lost")
  }

  /// Does again what is missing in the files.
  ///
  /// A place that was edited by hand since stays as it is, and the file's base stays behind the journal, so that the
  /// edit is found and journalled next. A file that does not hold together is left alone until it is mended.
  private func redo(_ entries: [JournalEntry]) throws(StoreError) {
    var values: [DocumentID: JSONValue] = [:]
    var revisions: [DocumentID: Int] = [:]
    var waiting: Set<DocumentID> = []
    var read: Set<DocumentID> = []
    for entry in entries {
      for (document, revision) in entry.revisions {
        if read.insert(document).inserted { try load(document) }
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
      // A file that was taken away since cannot be mended; its removal is journalled next.
      if !folder.isAbsent(document.path) { waiting.insert(document) }
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
    let copy = ".local/quarantine/" + String(name.map { $0 == "/" ? "-" : $0 }) + ".\(CRC32.checksum(bytes))"
    // One copy of each state in which the file was found.
    if folder.isAbsent(copy) { try folder.writeNew(copy, bytes) }
  }

  /// The replica that this folder is; nil before the first write, an error when that cannot be told.
  func knownReplica() throws(StoreError) -> String? {
    guard let bytes = try folder.read(".local/replica.json")?.bytes, let value = try? JSONReader.value(from: bytes),
      let replica = value.objectValue?["replica"]?.stringValue, RecordID.isValid(replica)
    else { return nil }
    return replica
  }
}
