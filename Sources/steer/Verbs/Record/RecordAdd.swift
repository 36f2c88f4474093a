import ArgumentParser
import Domain
import StrictJSON
import TerminalKit

/// Adds a record, or one for each row of JSON on standard input.
struct RecordAdd<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: "Add \(Options.kind.shape.article) and print its id.",
      discussion: """
        With --json and no field given, the fields are read from standard input as `list --json` prints them: one \
        object, an array, or one object a line. All are added in one step, or none.
        """)
  }

  @OptionGroup var scope: RecordScope
  @Option(help: "The id; it is made of the name when left out.")
  var id: String?
  @OptionGroup var given: Options
  @OptionGroup var options: CommonOptions

  func run() throws {
    var entries = given.entries
    entries["id"] = id.map(JSONValue.string)
    try RecordRows(kind: Options.kind, neighbourhood: scope.neighbourhood, settings: options.settings).add(entries)
  }
}
