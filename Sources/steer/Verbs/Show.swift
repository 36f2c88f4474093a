import ArgumentParser
import Dashboard
import Domain
import StrictJSON
import TerminalKit

/// Shows the region, a neighbourhood or records, as text or JSON.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the region, a neighbourhood, or records by their references.")

  @Argument(help: "\"region\", a neighbourhood, or references such as NB-A-014; nothing is the region.")
  var what: [String] = []

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    guard let first = what.first, first != "region" else { return try Show.printRegion(opened, options.settings) }
    let shown = try what.map { try Show.record($0, opened) }
    if options.json {
      Output.json(shown.count == 1 ? shown[0].json : .array(shown.map(\.json)))
    } else {
      for (index, record) in shown.enumerated() {
        if index > 0 { Output.line("") }
        Output.lines(record.text)
      }
    }
  }

  /// Prints the region.
  static func printRegion(_ opened: OpenedStore, _ settings: Settings) throws {
    if settings.wantsJSON {
      Output.json(RecordJSON(snapshot: opened.snapshot, today: opened.today).region())
    } else {
      Output.lines(PlainScreen(snapshot: opened.snapshot, today: opened.today).region())
    }
  }

  /// What is shown of an action, ask or neighbourhood.
  static func record(_ name: String, _ opened: OpenedStore) throws(Failure) -> (json: JSONValue, text: [SafeText]) {
    let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
    let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
    if let action = opened.snapshot.action(name) {
      return (json.action(action), plain.action(action))
    }
    if let ask = opened.snapshot.ask(name) { return (json.ask(ask), plain.ask(ask)) }
    if let place = try? opened.neighbourhood(name) {
      return (json.neighbourhood(place), plain.neighbourhood(place))
    }
    throw Failure(
      .notFound,
      "There is no record or neighbourhood \"\(name)\". `steer show` lists the neighbourhoods, `steer search` finds words."
    )
  }
}
