import ArgumentParser
import Dashboard
import Domain
import StrictJSON

/// Shows actions in full.
struct ActionShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show actions in full.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let actions = try refs.map { ref throws(Failure) in
      guard let action = opened.snapshot.action(ref) else {
        throw opened.missing("There is no action \(ref). `steer action list` shows the references.")
      }
      return action
    }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(actions.count == 1 ? json.action(actions[0]) : .array(actions.map(json.action)))
    } else {
      let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
      Output.lines(Array(actions.map(plain.action).joined(separator: [""])))
    }
  }
}
