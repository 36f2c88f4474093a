import ArgumentParser
import Dashboard
import Domain
import StrictJSON

/// Shows asks in full.
struct AskShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show what became of asks.")

  @Argument(help: "References such as NB-Q-003.")
  var refs: [String]
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let asks = try refs.map { ref throws(Failure) in
      guard let ask = opened.snapshot.ask(ref) else {
        throw opened.missing("There is no ask \(ref). `steer ask list` shows the references.")
      }
      return ask
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(asks.count == 1 ? json.ask(asks[0]) : .array(asks.map(json.ask)))
    } else {
      let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
      Output.lines(Array(asks.map(plain.ask).joined(separator: [""])))
    }
  }
}
