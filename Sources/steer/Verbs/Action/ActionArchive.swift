import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Puts actions away.
struct ActionArchive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Put actions away, out of lists and counts.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let seen = opened.snapshot
    let entry = try opened.commit { try ActionEdits.archive(refs, in: seen, context: $1) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
  }
}
