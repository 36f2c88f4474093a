import Dashboard
import Domain
import Exchange
import JSONStore
import StrictJSON

/// Gives the dashboard a programme that is not there yet: it is made when its three questions are answered.
@MainActor
final class NewWorkspace: Workspace {
  private let settings: Settings
  private let surroundings: Surroundings
  private var made: StoreWorkspace?

  init(_ settings: Settings, _ surroundings: Surroundings) {
    self.settings = settings
    self.surroundings = surroundings
  }

  var snapshot: Snapshot { made?.snapshot ?? Snapshot(documents: [:]) }
  var library: IndicatorLibrary { BundledLibrary.library }
  var readOnlyReason: String? { made == nil ? "there is no programme yet" : made?.readOnlyReason }

  func start(_ typed: [String: String]) throws {
    guard let folder = typed["folder"].flatMap({ surroundings.path(typed: $0) }) else {
      throw WorkspaceFailure(message: "Say in which folder the programme is to be kept.", field: "folder")
    }
    for name in ["name", "region"] where (typed[name] ?? "").allSatisfy(\.isWhitespace) {
      throw WorkspaceFailure(message: "A programme needs its \(name).", field: name)
    }
    let entries = typed.filter { $0.key != "folder" }.mapValues(JSONValue.string)
    do {
      try settings.refuseIfReadOnly()
      try NewStore.make(at: folder, entries, person: surroundings.person(settings.person), surroundings)
      made = StoreWorkspace(try OpenedStore(path: folder, settings, surroundings))
    } catch {
      throw WorkspaceFailure(message: error.message, field: error.status == .cannotCreate ? "folder" : nil)
    }
  }

  func refusalToOpen(_ folder: String) -> String? {
    guard let path = surroundings.path(typed: folder) else { return "Say which folder." }
    do {
      _ = try OpenedStore(path: path, settings, surroundings)
      return nil
    } catch {
      return error.status == .notFound ? "There is no programme of Steer in \(path)." : error.message
    }
  }

  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws -> String? { try store().commit(make) }
  func preview<Result>(_ make: (Snapshot, EditContext) throws -> Result) rethrows -> Result {
    try make(snapshot, surroundings.editContext(person: surroundings.person(settings.person), today: surroundings.day))
  }
  func source(_ path: String) throws -> any ByteSource { try store().source(path) }
  func paths(from typed: String) -> [String] { made?.paths(from: typed) ?? [] }
  func note(_ summary: String) throws { try store().note(summary) }
  func undo() throws -> String { try store().undo() }
  func redo() throws -> String { try store().redo() }
  func reload() throws -> Bool { try made?.reload() ?? false }
  func takeNotices() -> [String] { made?.takeNotices() ?? [] }
  func log() throws -> [LogLine] { try made?.log() ?? [] }

  private func store() throws -> StoreWorkspace {
    guard let made else { throw WorkspaceFailure(message: "There is no programme yet.") }
    return made
  }
}
