import Domain
import StrictJSON

extension ProgrammeStore {
  /// Takes up what a person changed in the files by hand, files put there or taken away included.
  ///
  /// The differences are journalled, so that they show in the history and can be undone. A file that does not parse or
  /// breaks its shape is left alone and reported.
  func adoptHandEdits(
    _ context: EditContext, _ lock: borrowing StoreLock, _ journal: Journal
  ) throws(StoreError) {
    adopted = []
    let base = HandEditBase(folder: folder)
    let known = (try? base.documents()) ?? []
    for (document, file) in loaded.sorted(by: { $0.key < $1.key }) {
      if let bytes = base.bytes(of: document), try bytes == folder.read(document.path)?.bytes { continue }
      var isAdded = false
      if !known.contains(document), !known.isEmpty { isAdded = try !isOurs(document) }
      guard let old = isAdded ? .object([:]) : try published(document, base, journal) else {
        base.set(file.value, of: document)
        continue
      }
      guard StoreCheck.problems(in: file.value, of: document).isEmpty else { continue }
      let changes = DocumentDiff.changes(from: old, to: file.value, in: document)
      guard !changes.isEmpty else {
        base.set(file.value, of: document)
        continue
      }
      let what = isAdded ? "put there by hand" : "edited by hand: \(Plural.of(changes.count, "change"))"
      let revision = max(old.revision, file.revision) + 1
      let entry = handEntry("\(document.path) \(what)", changes, revisions: [document: revision], context)
      try publish(entry, [document: file.value], lock, journal)
    }
    for document in known.sorted() where folder.isAbsent(document.path) {
      guard let old = try published(document, base, journal) else { continue }
      let changes = DocumentDiff.changes(from: old, to: .object([:]), in: document)
      let entry = handEntry("\(document.path) taken away by hand", changes, revisions: [:], context)
      try publish(entry, [:], lock, journal)
      base.remove(document)
    }
  }

  /// Whether the program itself has written a document that is there; one without a base and without a trace in the
  /// journal, or whose last trace is that it was taken away, was put there by hand.
  private func isOurs(_ document: DocumentID) throws(StoreError) -> Bool {
    let last = try Journal.allEntries(in: folder).last { entry in
      entry.revisions[document] != nil || entry.changes.contains { $0.document == document }
    }
    return last?.revisions[document] != nil
  }

  private func handEntry(
    _ summary: String, _ changes: [Change], revisions: [DocumentID: Int], _ context: EditContext
  ) -> JournalEntry {
    let entry = JournalEntry(
      id: context.newID(), kind: .hand, at: context.at, by: JournalEntry.byHand,
      summary: "\(summary) (found by \(context.by))", of: nil, changes: changes, revisions: revisions)
    adopted.insert(entry.id)
    notices.append("\(summary); see the history.")
    return entry
  }

  /// The document as the program left it: the base, with what was journalled since.
  private func published(
    _ document: DocumentID, _ base: HandEditBase, _ journal: Journal
  ) throws(StoreError) -> JSONValue? {
    guard let value = base.value(of: document) else { return nil }
    guard let current = loaded[document], value.revision < current.revision else { return value }
    let missed = try journal.tail(after: .start).entries.filter {
      guard let revision = $0.revisions[document] else { return false }
      return value.revision < revision && revision <= current.revision
    }
    return missed.reduce(value) { value, entry in
      entry.changes.filter { $0.document == document }.reduce(value) { $1.forced(on: $0) ?? $0 }
    }
  }
}
