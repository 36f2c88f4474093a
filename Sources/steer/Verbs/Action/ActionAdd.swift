import ArgumentParser
import Domain
import TerminalKit

/// Adds an action.
struct ActionAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action and print its reference.")

  @Option(help: "The neighbourhood that it belongs to.")
  var neighbourhood: String?
  @OptionGroup var given: ActionFieldOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let place = try opened.neighbourhoodToWrite(neighbourhood)
    var added = ""
    try opened.commit { snapshot, context in
      let (edit, ref) = try ActionEdits.add(given.fields, to: place.id, in: snapshot, context: context)
      added = ref
      return edit
    }
    Output.line(SafeText(added))
  }
}
