import ArgumentParser
import Dashboard
import Domain
import StrictJSON

/// Lists actions.
struct ActionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List actions of every status; those put away are left out.")

  @Option(help: "Only of this neighbourhood.")
  var neighbourhood: String?
  @Option(help: "Only of this owner.")
  var owner: String?
  @Option(help: "Only with this status.")
  var status: ActionStatus?
  @Flag(help: "Only overdue ones.")
  var overdue = false
  @Option(help: "Only those due from today to this many days ahead.")
  var dueWithin: Int?
  @Option(help: "Only of this priority: its id or number, such as P2.")
  var priority: String?
  @Option(help: "Only those that hold these words.")
  var query: String?
  @Flag(help: "Those put away too.")
  var archived = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    if let dueWithin, dueWithin < 0 { throw Failure(.usage, "--due-within takes a number of days from 0.") }
    let places = try opened.neighbourhoods(neighbourhood)
    if let priority, !places.contains(where: { $0.priority(typed: priority) != nil }) {
      throw opened.missing("No neighbourhood here has a priority \"\(priority)\"; `steer show` lists them.")
    }
    let actions = places.flatMap { place in
      (archived ? place.allActions : place.actions).filter { passes($0, place, opened.today) }
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(.array(actions.map(json.action)))
    } else {
      Output.lines(PlainScreen(snapshot: opened.snapshot, today: opened.today).actionLines(actions))
    }
    try opened.finishReading(neighbourhood)
  }

  private func passes(_ action: Action, _ place: Neighbourhood, _ today: CalendarDate) -> Bool {
    if let owner, action.owner?.lowercased() != owner.lowercased() { return false }
    if let status, action.status != status { return false }
    if overdue, !action.isOverdue(on: today) { return false }
    if let dueWithin, !action.isDue(within: dueWithin, of: today) { return false }
    if let priority {
      guard let wanted = place.priority(typed: priority), action.priority == wanted.id else { return false }
    }
    guard let query else { return true }
    let text = [action.ref, action.title, action.owner, action.organisation, action.detail, action.reason]
      .compactMap(\.self).joined(separator: " ").lowercased()
    return query.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}
