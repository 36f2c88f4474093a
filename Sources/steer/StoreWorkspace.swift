import Dashboard
import Domain
import JSONStore

/// Gives the dashboard a store to read and write through.
@MainActor
final class StoreWorkspace: Workspace {
  private let opened: OpenedStore

  init(_ opened: OpenedStore) {
    self.opened = opened
  }

  var snapshot: Snapshot { opened.snapshot }
  var readOnlyReason: String? { opened.store.readOnlyReason }

  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws -> String? {
    let context = opened.context
    return try translated {
      try opened.store.commit(context) { try make($0, context) }.entry?.summary
    }
  }

  func undo() throws -> String { try translated { try opened.store.undo(opened.context).entry?.summary ?? "Undone" } }

  func redo() throws -> String { try translated { try opened.store.redo(opened.context).entry?.summary ?? "Redone" } }

  func reload() throws -> Bool { try translated { try opened.store.reload() } }

  func log() throws -> [LogLine] {
    try translated {
      try opened.store.history().reversed().map { LogLine(at: $0.at, by: $0.by, summary: $0.summary) }
    }
  }

  private func translated<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      if case .conflict = error { throw WorkspaceFailure(message: error.message, isConflict: true) }
      throw WorkspaceFailure(message: error.message)
    }
  }
}
