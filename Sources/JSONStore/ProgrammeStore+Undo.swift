import Domain
import StrictJSON

extension ProgrammeStore {
  /// Takes back the person's last edit that still stands, in this or an earlier session.
  ///
  /// - Throws: `StoreError.cannotUndo` when somebody has built on it, `nothingToUndo` when there is none.
  public func undo(_ context: EditContext) throws -> Saved {
    try step(context, isRedo: false)
  }

  /// Does again what the person last took back.
  public func redo(_ context: EditContext) throws -> Saved {
    try step(context, isRedo: true)
  }

  private func step(_ context: EditContext, isRedo: Bool) throws -> Saved {
    try locked(context) { lock, journal in
      // What was found edited by hand just now is not what the person wants to take back.
      let entries = try Journal.allEntries(in: folder).filter { !adopted.contains($0.id) }
      let stack = UndoStack(entries, of: context.by)
      guard let entry = isRedo ? stack.redoable : stack.undoable else {
        throw StoreError.nothingToUndo(redo: isRedo)
      }
      let own = entry.changes.filter { !$0.isRevision }
      let changes = isRedo ? own : own.reversed().map(\.inverse)
      try refuseTakenReferences(changes)
      let edit = Edit(summary: "\(isRedo ? "Redone" : "Undone"): \(entry.summary)", changes: changes)
      do {
        return try commit(edit, kind: isRedo ? .redo : .undo, of: entry.id, context, lock, journal)
      } catch StoreError.conflict(let conflict) {
        // The person's place in the stack moves all the same, or nothing earlier could be undone ever again.
        let passedOver = Edit(summary: "Not \(isRedo ? "redone" : "undone"): \(entry.summary)", changes: [])
        _ = try commit(passedOver, kind: isRedo ? .redo : .undo, of: entry.id, context, lock, journal)
        throw StoreError.cannotUndo(conflict, redo: isRedo)
      }
    }
  }

  /// A record whose reference has been given to another since must not come back under it.
  private func refuseTakenReferences(_ changes: [Change]) throws(StoreError) {
    for change in changes where change.before == nil && change.field.isEmpty {
      guard let record = change.record, let ref = change.after?.objectValue?["ref"]?.stringValue else { continue }
      let others = loaded[record.document]?.value.objectValue?[record.kind.collection]?.objectValue ?? [:]
      if others.contains(where: { $0.key != record.id && $0.value.objectValue?["ref"]?.stringValue == ref }) {
        throw .referenceTaken(ref)
      }
    }
  }
}
