import ArgumentParser
import Domain
import StrictJSON

/// Takes down an ask, or one for each row of JSON on standard input.
struct AskAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take down an ask in the panel's own words, without a name; print its reference.",
    discussion: "With --json and no ask given, rows are read from standard input as `list --json` prints them.")

  @OptionGroup var scope: RecordScope
  @OptionGroup var given: AskOptions
  @Argument(help: "What was asked.")
  var text: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    var entries = given.entries
    if let text { entries["text"] = .string(text) }
    try RecordRows(kind: .ask, neighbourhood: scope.neighbourhood, settings: options.settings).add(entries)
  }
}
