import Domain
import StrictJSON

extension ProgrammeStore {
  /// Takes back the person's last edit that still stands, in this or an earlier session.
  ///
  /// - Throws: `StoreError.conflict` when somebody has built on it, `nothingToUndo` when there is none.
  public func undo(_ context: EditContext) throws -> Saved {
    try step(context, isRedo: false)
  }

  /// Does again what the person last took back.
  public func redo(_ context: EditContext) throws -> Saved {
    try step(context, isRedo: true)
  }

  private func step(_ context: EditContext, isRedo: Bool) throws -> Saved {
    try locked(context) { lock, journal in
      let stack = UndoStack(try journal.allEntries().filter { $0.by == context.by })
      guard let entry = isRedo ? stack.redoable : stack.undoable else {
        throw StoreError.nothingToUndo(redo: isRedo)
      }
      let own = entry.changes.filter { $0.pointer.tokens.last != "revision" }
      let changes = isRedo ? own : own.reversed().map(\.inverse)
      let edit = Edit(summary: "\(isRedo ? "Redone" : "Undone"): \(entry.summary)", changes: changes)
      return try commit(edit, kind: isRedo ? .redo : .undo, of: entry.id, context, lock, journal)
    }
  }
}
