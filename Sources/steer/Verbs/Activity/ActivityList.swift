import ArgumentParser
import Dashboard
import Domain
import StrictJSON

/// Lists partner activity.
struct ActivityList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what partners did.")

  @Option(help: "Only of this neighbourhood.")
  var neighbourhood: String?
  @Option(help: "Only of this partner: its id or name.")
  var partner: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let places = try opened.neighbourhoods(neighbourhood)
    let wanted = partner.map { name in Set(places.compactMap { $0.partner(typed: name)?.id }) }
    if let wanted, wanted.isEmpty {
      throw opened.missing("No neighbourhood here has a partner \"\(partner ?? "")\"; `steer show` lists them.")
    }
    let found = places.flatMap { place in
      place.activities.filter { wanted?.contains($0.partner) ?? true }.map { (place: place, activity: $0) }
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(.array(found.map { json.activity($0.activity, in: $0.place) }))
    } else {
      let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
      Output.lines(found.isEmpty ? ["No activity."] : found.map { plain.activity($0.activity, in: $0.place) })
    }
    try opened.finishReading(neighbourhood)
  }
}
