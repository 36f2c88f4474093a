import ArgumentParser
import Domain
import TerminalKit

/// Takes down something that a partner did.
struct ActivityAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take down something that a partner did; print the record's id.")

  @Option(help: "The neighbourhood.")
  var neighbourhood: String?
  @Option(help: "The partner: its id or name.")
  var partner: String
  @Option(help: "What was done.")
  var title: String
  @Option(help: "The day, if not today; for a month's report its last day.")
  var date: String?
  @Option(help: "The priority that it serves: its id or number, such as P2.")
  var priority: String?
  @Option(help: "How many sessions; 0 reports that there were none.")
  var sessions: Int?
  @Option(help: "How many came.")
  var attendance: Int?
  @Option(help: "Where.")
  var place: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let slug = try opened.neighbourhoodToWrite(neighbourhood).id
    var added = ""
    try opened.commit { snapshot, context in
      let (edit, id) = try ActivityEdits.add(
        title, by: partner, in: slug, date: date, priority: priority, sessions: sessions, attendance: attendance,
        venue: place, snapshot: snapshot, context: context)
      added = id
      return edit
    }
    Output.line(SafeText(added))
  }
}
