import ArgumentParser
import Dashboard
import Domain
import StrictJSON

/// Lists asks.
struct AskList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what residents asked.")

  @Option(help: "Only of this neighbourhood.")
  var neighbourhood: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let asks = try opened.neighbourhoods(neighbourhood).flatMap(\.asks)
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(.array(asks.map(json.ask)))
    } else {
      Output.lines(PlainScreen(snapshot: opened.snapshot, today: opened.today).askLines(asks))
    }
    try opened.finishReading(neighbourhood)
  }
}
