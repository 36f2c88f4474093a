/// What one person can undo and redo, folded from the journal: their own edits, and those made by hand by anybody.
struct UndoStack {
  private var done: [JournalEntry] = []
  private var undone: [JournalEntry] = []

  /// Folds the journal's entries, oldest first.
  init(_ entries: [JournalEntry], of person: String) {
    let byHand = Set(entries.lazy.filter { $0.kind == .hand }.map(\.id))
    for entry in entries where entry.by == person || entry.kind == .hand || entry.of.map(byHand.contains) == true {
      switch entry.kind {
      case .edit:
        done.append(entry)
        undone.removeAll()
      case .hand: done.append(entry)
      case .undo:
        guard let index = done.lastIndex(where: { $0.id == entry.of }) else { continue }
        undone.append(done.remove(at: index))
      case .redo:
        guard let index = undone.lastIndex(where: { $0.id == entry.of }) else { continue }
        done.append(undone.remove(at: index))
      case .made, .note: continue
      }
    }
  }

  /// The edit that the next undo takes back.
  var undoable: JournalEntry? { done.last }

  /// The edit that the next redo does again.
  var redoable: JournalEntry? { undone.last }
}
