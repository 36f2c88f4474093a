/// What one person can undo and redo, folded from the journal.
struct UndoStack {
  private var done: [JournalEntry] = []
  private var undone: [JournalEntry] = []

  /// Folds the person's entries, oldest first.
  init(_ entries: [JournalEntry]) {
    for entry in entries {
      switch entry.kind {
      case .edit, .hand:
        done.append(entry)
        undone.removeAll()
      case .undo:
        guard let index = done.lastIndex(where: { $0.id == entry.of }) else { continue }
        undone.append(done.remove(at: index))
      case .redo:
        guard let index = undone.lastIndex(where: { $0.id == entry.of }) else { continue }
        done.append(undone.remove(at: index))
      case .made: continue
      }
    }
  }

  /// The edit that the next undo takes back.
  var undoable: JournalEntry? { done.last }

  /// The edit that the next redo does again.
  var redoable: JournalEntry? { undone.last }
}
