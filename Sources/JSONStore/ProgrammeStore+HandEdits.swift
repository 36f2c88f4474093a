import Domain
import StrictJSON

extension ProgrammeStore {
  /// Takes up what a person changed in the files by hand.
  ///
  /// The differences are journalled, so that they show in the history and can be undone. A file that does not parse or breaks its shape is left alone and reported.
  func adoptHandEdits(
    _ context: EditContext, _ lock: borrowing StoreLock, _ journal: Journal
  ) throws(StoreError) {
    let base = HandEditBase(folder: folder)
    for (document, file) in loaded.sorted(by: { $0.key < $1.key }) {
      guard let known = try published(document, base, journal) else {
        base.set(file.value, of: document)
        continue
      }
      guard file.value.with(revision: 0) != known.with(revision: 0) else { continue }
      guard StoreCheck.problems(in: file.value, of: document).isEmpty else { continue }
      let changes = DocumentDiff.changes(from: known, to: file.value, in: document)
      guard !changes.isEmpty else {
        base.set(file.value, of: document)
        continue
      }
      let entry = JournalEntry(
        id: context.newID(), kind: .hand, at: context.at, by: context.by,
        summary: "\(document.path) edited by hand: \(Plural.of(changes.count, "change"))", of: nil, changes: changes,
        revisions: [document: max(known.revision, file.revision) + 1])
      try publish(entry, [document: file.value], lock, journal)
      notices.append("\(document.path) had been edited by hand; the changes are in the history and can be undone.")
    }
  }

  /// The document as the program left it: the base, with what was journalled since.
  private func published(
    _ document: DocumentID, _ base: HandEditBase, _ journal: Journal
  ) throws(StoreError) -> JSONValue? {
    guard let value = base.value(of: document), let current = loaded[document] else { return nil }
    guard value.revision < current.revision else { return value }
    let missed = try journal.tail(after: .start).entries.filter {
      guard let revision = $0.revisions[document] else { return false }
      return value.revision < revision && revision <= current.revision
    }
    return missed.reduce(value) { value, entry in
      entry.changes.filter { $0.document == document }.reduce(value) { $1.forced(on: $0) ?? $0 }
    }
  }
}
