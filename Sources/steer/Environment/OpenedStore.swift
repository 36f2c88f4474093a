import Domain
import JSONStore

/// A store that a command has opened, with who uses it and when.
struct OpenedStore {
  let store: ProgrammeStore
  let person: String
  let surroundings: Surroundings

  /// Opens the store that the settings name.
  init(_ settings: Settings, surroundings: Surroundings = .current()) throws(Failure) {
    try self.init(path: try surroundings.storePath(settings.store), settings, surroundings)
  }

  /// Opens the store in a folder.
  init(path: String, _ settings: Settings, _ surroundings: Surroundings) throws(Failure) {
    self.surroundings = surroundings
    person = surroundings.person(settings.person)
    _ = try surroundings.today()
    var storeOptions = ProgrammeStore.Options()
    storeOptions.isReadOnly = settings.isReadOnly
    storeOptions.allowsNetwork = settings.allowsNetworkStore
    storeOptions.acceptsDamagedHeader = settings.acceptsDamagedHeader
    do {
      store = try ProgrammeStore(path: path, options: storeOptions)
    } catch {
      throw Failure(error)
    }
  }

  var snapshot: Snapshot { store.snapshot }

  /// The day now; a dashboard may be open for longer than one.
  var today: CalendarDate { surroundings.day }

  /// Who edits now.
  var context: EditContext { surroundings.editContext(person: person, today: today) }

  /// Makes an edit durable.
  @discardableResult
  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws(Failure) -> JournalEntry? {
    let context = context
    return try saved { try store.commit(context) { try make($0, context) } }
  }

  /// Saves, and says what else was found on the way, such as a file that had been edited by hand.
  func saved(_ save: () throws -> ProgrammeStore.Saved) throws(Failure) -> JournalEntry? {
    defer { for notice in store.takeNotices() { Output.message(notice) } }
    do {
      return try save().entry
    } catch let refusal as Refusal where refusal.reason == .notFound {
      throw missing(refusal.message)
    } catch {
      throw Failure(error)
    }
  }

  /// Ends the reading of a neighbourhood, or of all: what could not be read is told, and the result is not called whole.
  func finishReading(_ name: String? = nil) throws(Failure) {
    for notice in store.takeNotices() { Output.message(notice) }
    let damage = snapshot.damage(of: name.flatMap { try? neighbourhood($0).id })
    guard let last = damage.last else { return }
    for problem in damage.dropLast() { Output.message(problem.description) }
    throw Failure(.badData, "\(last.description). What it holds is missing from the result.")
  }

  /// Something is not there, or it is in what cannot be read.
  func missing(_ message: String) -> Failure {
    guard let problem = snapshot.damaged.first else { return Failure(.notFound, message) }
    return Failure(.badData, "\(message) It may lie in what cannot be read: \(problem.description)")
  }

  /// The neighbourhood with a slug or name, or a failure that lists those there are.
  func neighbourhood(_ name: String) throws(Failure) -> Neighbourhood {
    if let place = snapshot.place(named: name) { return place }
    if let problem = snapshot.damaged.first(where: { $0.file == DocumentID.neighbourhood(name.lowercased()).path }) {
      throw Failure(.badData, problem.description)
    }
    let away = RecordName(RecordBook(snapshot)).addresses(of: .neighbourhood, called: name, in: nil).first
    if let away, let slug = away.document.slug {
      throw Failure(
        .notFound, "\(name) was put away; `steer neighbourhood archive \(slug) --bring-back` brings it back.")
    }
    throw Failure(.notFound, "There is no neighbourhood \"\(name)\"; this store has \(snapshot.knownPlaces).")
  }

  /// The neighbourhood that a writing command needs.
  func neighbourhoodToWrite(_ name: String?) throws(Failure) -> Neighbourhood {
    guard let name else {
      throw Failure(.usage, "Say which neighbourhood with --neighbourhood; this store has \(snapshot.knownPlaces).")
    }
    return try neighbourhood(name)
  }

  /// The neighbourhoods to read: one, or all.
  func neighbourhoods(_ name: String?) throws(Failure) -> [Neighbourhood] {
    guard let name else { return snapshot.neighbourhoods }
    return [try neighbourhood(name)]
  }
}
