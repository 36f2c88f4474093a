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
    let wanted = partner?.lowercased()
    let found = try opened.neighbourhoods(neighbourhood).flatMap { place in
      place.activities.filter { activity in
        guard let wanted else { return true }
        let name = place.partners.first { $0.id == activity.partner }?.name.lowercased()
        return activity.partner == wanted || name == wanted
      }
      .map { (place: place, activity: $0) }
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(.array(found.map { json.activity($0.activity, in: $0.place) }))
    } else {
      let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
      Output.lines(found.map { plain.activity($0.activity, in: $0.place) })
    }
  }
}
