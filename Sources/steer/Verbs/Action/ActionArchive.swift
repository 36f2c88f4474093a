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
  @Flag(help: "Bring them back instead.")
  var bringBack = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    try RecordRows(kind: .action, neighbourhood: nil, settings: options.settings)
      .archive(refs, bringBack: bringBack, dryRun: false)
  }
}
