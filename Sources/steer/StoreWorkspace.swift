import Dashboard
import Domain
import Exchange
import JSONStore

/// Gives the dashboard a store to read and write through.
@MainActor
final class StoreWorkspace: Workspace {
  private let opened: OpenedStore

  init(_ opened: OpenedStore) {
    self.opened = opened
  }

  var snapshot: Snapshot { opened.snapshot }
  var library: IndicatorLibrary { BundledLibrary.library }
  var readOnlyReason: String? { opened.store.readOnlyReason }

  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws -> String? {
    let context = opened.context
    return try told { try opened.store.commit(context) { try make($0, context) } }
  }

  func preview<Result>(_ make: (Snapshot, EditContext) throws -> Result) rethrows -> Result {
    try make(snapshot, opened.context)
  }

  func source(_ path: String) throws -> any ByteSource {
    do throws(Failure) {
      return try FileSource(opened.surroundings.path(typed: path) ?? path)
    } catch {
      throw WorkspaceFailure(message: error.message)
    }
  }

  func paths(from typed: String) -> [String] { FolderListing.paths(from: typed, opened.surroundings) }

  func note(_ summary: String) throws {
    try translated { try opened.store.note(summary, opened.context) }
  }

  func undo() throws -> String { try told { try opened.store.undo(opened.context) } ?? "Undone" }

  func redo() throws -> String { try told { try opened.store.redo(opened.context) } ?? "Redone" }

  func reload() throws -> Bool { try translated { try opened.store.reload() } }

  func log() throws -> [LogLine] {
    try translated {
      try opened.store.history().reversed().map { LogLine(at: $0.at, by: $0.by, summary: $0.summary) }
    }
  }

  func takeNotices() -> [String] { opened.store.takeNotices() }

  /// What was saved, in words.
  private func told(_ save: () throws -> ProgrammeStore.Saved) throws -> String? {
    try translated {
      do {
        return try save().entry?.summary
      } catch let error as StoreError {
        // What is in the journal is saved; only the files do not show it yet.
        guard case .publishIncomplete = error else { throw error }
        return error.message
      }
    }
  }

  private func translated<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      if case .conflict(let conflict) = error {
        throw WorkspaceFailure(message: error.message, isConflict: true, record: conflict.record, field: conflict.field)
      }
      throw WorkspaceFailure(message: error.message)
    }
  }
}
