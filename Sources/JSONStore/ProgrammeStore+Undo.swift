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
      let asked = isRedo ? own : own.reversed().map(\.inverse)
      let changes = entry.kind == .hand ? asked : keepingNeighbourhoods(asked, context)
      let edit = Edit(summary: "\(isRedo ? "Redone" : "Undone"): \(entry.summary)", changes: changes)
      do {
        try refuseTakenReferences(changes)
        try refuseBrokenLinks(changes, isRedo: isRedo)
        return try commit(edit, kind: isRedo ? .redo : .undo, of: entry.id, context, lock, journal)
      } catch {
        guard let refusal = refusal(error, of: edit, isRedo: isRedo) else { throw error }
        // The person's place in the stack moves all the same, or nothing earlier could be undone ever again.
        let passedOver = Edit(summary: "Not \(isRedo ? "redone" : "undone"): \(entry.summary)", changes: [])
        _ = try commit(passedOver, kind: isRedo ? .redo : .undo, of: entry.id, context, lock, journal)
        throw refusal
      }
    }
  }

  /// Why an entry can never be taken back as things stand; nil for what may pass, such as a full disk.
  private func refusal(_ error: any Error, of edit: Edit, isRedo: Bool) -> StoreError? {
    switch error as? StoreError {
    case .conflict(let conflict)?: return .cannotUndo(conflict, redo: isRedo)
    case .referenceTaken(let ref)?: return .referenceTaken(ref)
    case .stillNeeded(let what, let redo)?: return .stillNeeded(what, redo: redo)
    case .damaged(let problems)?:
      // A file that is broken as it stands has to be mended first.
      let documents = Set(edit.changes.map(\.document))
      let isSound = documents.allSatisfy { document in
        damaged[document] == nil
          && loaded[document].map { StoreCheck.problems(in: $0.value, of: document).isEmpty } ?? true
      }
      return isSound ? .cannotUndoFile(path: problems.first?.file ?? "", redo: isRedo) : nil
    default: return nil
    }
  }

  /// A neighbourhood's file stays when adding it is taken back: it is put away, and brought back when that is redone.
  private func keepingNeighbourhoods(_ changes: [Change], _ context: EditContext) -> [Change] {
    let isLeaving = changes.contains { $0.record?.kind == .neighbourhood && $0.field.isEmpty && $0.after == nil }
    return changes.compactMap { change in
      // The authority that came along stays too, since the file still names it.
      if isLeaving, change.record?.kind == .authority, change.after == nil { return nil }
      guard let record = change.record, record.kind == .neighbourhood, change.field.isEmpty,
        let standing = loaded[record.document]?.value[record.pointer]?.objectValue
      else { return change }
      return Change(
        document: record.document, pointer: record.pointer("archived"), before: standing["archived"],
        after: change.after == nil ? .string(context.today.iso) : nil)
    }
  }

  /// What somebody else has tied to a record in the meantime must not lead nowhere.
  private func refuseBrokenLinks(_ changes: [Change], isRedo: Bool) throws(StoreError) {
    let before = loaded.mapValues(\.value)
    var after = before
    for change in changes {
      if case .changed(let value) = change.applied(to: after[change.document] ?? [:]) { after[change.document] = value }
    }
    let unreadable = Set(damaged.keys)
    let known = Set(StoreCheck.brokenLinks(in: before, unreadable: unreadable).map(\.description))
    let broken = StoreCheck.brokenLinks(in: after, unreadable: unreadable).first { !known.contains($0.description) }
    if let broken { throw .stillNeeded(broken.description, redo: isRedo) }
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
