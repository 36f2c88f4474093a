import ArgumentParser
import Domain
import TerminalKit

/// Adds an action.
struct ActionAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action and print its reference.",
    discussion: "With --json and no field given, rows are read from standard input as `list --json` prints them.")

  @Option(help: "The neighbourhood that it belongs to.")
  var neighbourhood: String?
  @OptionGroup var given: ActionFieldOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    try RecordRows(kind: .action, neighbourhood: neighbourhood, settings: options.settings).add(given.fields.entries)
  }
}
