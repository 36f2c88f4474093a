import Domain
import JSONStore

/// A store that a command has opened, with who uses it and when.
struct OpenedStore {
  let store: ProgrammeStore
  let person: String
  let today: CalendarDate
  let surroundings: Surroundings

  /// Opens the store that the settings name.
  init(_ settings: Settings, surroundings: Surroundings = .current()) throws(Failure) {
    try self.init(path: try surroundings.storePath(settings.store), settings, surroundings)
  }

  /// Opens the store in a folder.
  init(path: String, _ settings: Settings, _ surroundings: Surroundings) throws(Failure) {
    self.surroundings = surroundings
    person = surroundings.person(settings.person)
    today = try surroundings.today()
    var storeOptions = ProgrammeStore.Options()
    storeOptions.isReadOnly = settings.isReadOnly
    storeOptions.allowsNetwork = settings.allowsNetworkStore
    do {
      store = try ProgrammeStore(path: path, options: storeOptions)
    } catch {
      throw Failure(error)
    }
    for notice in store.notices { Output.message(notice) }
  }

  var snapshot: Snapshot { store.snapshot }

  /// Who edits now.
  var context: EditContext { surroundings.editContext(person: person, today: today) }

  /// Makes an edit durable.
  @discardableResult
  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws(Failure) -> JournalEntry? {
    let context = context
    do {
      return try store.commit(context) { try make($0, context) }.entry
    } catch {
      throw Failure(error)
    }
  }

  /// The neighbourhood with a slug or name, or a failure that lists those there are.
  func neighbourhood(_ name: String) throws(Failure) -> Neighbourhood {
    let wanted = name.lowercased()
    if let place = snapshot.neighbourhoods.first(where: { $0.id == wanted || $0.name.lowercased() == wanted }) {
      return place
    }
    throw Failure(.notFound, "There is no neighbourhood \"\(name)\"; this store has \(known).")
  }

  /// The neighbourhood that a writing command needs.
  func neighbourhoodToWrite(_ name: String?) throws(Failure) -> Neighbourhood {
    guard let name else {
      throw Failure(.usage, "Say which neighbourhood with --neighbourhood; this store has \(known).")
    }
    return try neighbourhood(name)
  }

  /// The neighbourhoods to read: one, or all.
  func neighbourhoods(_ name: String?) throws(Failure) -> [Neighbourhood] {
    guard let name else { return snapshot.neighbourhoods }
    return [try neighbourhood(name)]
  }

  private var known: String { snapshot.neighbourhoods.map(\.id).joined(separator: ", ") }
}
