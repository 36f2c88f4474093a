import ArgumentParser
import Domain
import StrictJSON

/// Changes fields of records.
struct RecordEditVerb<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract: "Change fields of \(Options.kind.shape.article); an empty text takes a field away.",
      discussion: "With --json and nothing given, rows with an \"id\" are read from standard input.")
  }

  @Argument(help: "The id or name; several at once are allowed. The programme needs none.")
  var names: [String] = []
  @OptionGroup var scope: RecordScope
  @OptionGroup var given: Options
  @OptionGroup var options: CommonOptions

  func run() throws {
    let rows = RecordRows(kind: Options.kind, neighbourhood: scope.neighbourhood, settings: options.settings)
    var entries = given.entries
    if Options.kind == .partner, let places = scope.neighbourhood {
      entries["neighbourhoods"] = entries["neighbourhoods"] ?? .string(places)
    }
    if entries.isEmpty, !names.isEmpty {
      throw Failure(.usage, "Say what to change, such as --\(Options.kind.nameField) \"…\"; --help lists the fields.")
    }
    let isProgramme = Options.kind == .programme && !entries.isEmpty
    try rows.change(isProgramme && names.isEmpty ? ["programme"] : names, entries)
  }
}
