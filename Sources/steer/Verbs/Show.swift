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
    guard !what.isEmpty, what.map({ $0.lowercased() }) != ["region"] else {
      return try Show.printRegion(opened, options.settings)
    }
    let shown = try what.flatMap { try Show.records($0, opened) }
    if options.json {
      Output.json(shown.count == 1 ? shown[0].json : .array(shown.map(\.json)))
    } else {
      Output.lines(Array(shown.map(\.text).joined(separator: [""])), tier: options.settings.tier)
    }
    let places = what.filter { (try? opened.neighbourhood($0)) != nil }
    if places.isEmpty { try opened.finishReading() }
    for place in places { try opened.finishReading(place) }
  }

  /// Prints the region.
  static func printRegion(_ opened: OpenedStore, _ settings: Settings) throws {
    if settings.wantsJSON {
      Output.json(RecordJSON(snapshot: opened.snapshot, today: opened.today).region())
    } else {
      Output.lines(PlainScreen(snapshot: opened.snapshot, today: opened.today).region(), tier: settings.tier)
    }
    try opened.finishReading()
  }

  /// What is shown of a name: the region, a neighbourhood, a record by its reference, or every record with an id.
  private static func records(
    _ name: String, _ opened: OpenedStore
  ) throws(Failure) -> [(json: JSONValue, text: [SafeText])] {
    let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
    let plain = PlainScreen(snapshot: opened.snapshot, today: opened.today)
    if name.lowercased() == "region" { return [(json.region(), plain.region())] }
    if let action = opened.snapshot.action(name) { return [(json.action(action), plain.action(action))] }
    if let ask = opened.snapshot.ask(name) { return [(json.ask(ask), plain.ask(ask))] }
    if let place = opened.snapshot.place(named: name) {
      return [(json.neighbourhood(place), plain.neighbourhood(place))]
    }
    let found = json.addresses(withID: name)
    if !found.isEmpty {
      let record = PlainRecord(snapshot: opened.snapshot, today: opened.today)
      return found.map { (json.record($0), record.lines($0)) }
    }
    let places = RecordName(RecordBook(opened.snapshot)).addresses(of: .neighbourhood, called: name, in: nil)
    // A neighbourhood that was put away says so.
    if !places.isEmpty { _ = try opened.neighbourhood(name) }
    throw opened.missing(
      "There is no record or neighbourhood \"\(name)\". `steer show` lists the neighbourhoods, `steer search` finds words."
    )
  }
}
