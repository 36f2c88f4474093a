import ArgumentParser
import Dashboard
import Domain
import StrictJSON
import TerminalKit

/// Shows records in full.
struct RecordShow<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: "Show \(Options.kind.shape.article) in full.")
  }

  @Argument(help: "The id or name; several at once are allowed. The programme needs none.")
  var names: [String] = []
  @OptionGroup var scope: RecordScope
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let rows = RecordRows(kind: Options.kind, neighbourhood: scope.neighbourhood, settings: options.settings)
    let wanted = names.isEmpty && Options.kind == .programme ? ["programme"] : names
    guard !wanted.isEmpty else {
      throw Failure(.usage, "Say which \(Options.kind.shape.name): its id or name.")
    }
    let found = try wanted.map { try rows.address($0, scope.neighbourhood, opened) }
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json(found.count == 1 ? json.record(found[0]) : .array(found.map(json.record)))
    } else {
      let plain = PlainRecord(snapshot: opened.snapshot, today: opened.today)
      Output.lines(Array(found.map(plain.lines).joined(separator: [""])), tier: options.settings.tier)
    }
    try opened.finishReading(scope.neighbourhood)
  }
}
