import ArgumentParser
import Domain
import TerminalKit

/// Takes down an ask.
struct AskAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take down an ask in the panel's own words, without a name; print its reference.")

  @Option(help: "The neighbourhood.")
  var neighbourhood: String?
  @Option(help: "The panel's id.")
  var panel: String?
  @Option(help: "Where it was heard, such as a street party.")
  var place: String?
  @Option(help: "The day on which it was heard, if not today.")
  var heard: String?
  @Option(help: "The priority that it is about: its id or number, such as P2.")
  var priority: String?
  @Argument(help: "What was asked.")
  var text: String
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let slug = try opened.neighbourhoodToWrite(neighbourhood).id
    var added = ""
    try opened.commit { snapshot, context in
      let (edit, ref) = try AskEdits.add(
        text, to: slug, heard: heard, panel: panel, venue: place, priority: priority, in: snapshot, context: context)
      added = ref
      return edit
    }
    Output.line(SafeText(added))
  }
}
