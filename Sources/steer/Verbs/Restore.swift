import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Makes a store of a backup.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make a store of a backup, in a new folder.")

  @Argument(help: "The backup.")
  var file: String

  @Argument(help: "The folder to make; it must not be there yet, or be empty.")
  var folder: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    try options.refuseIfReadOnly()
    do {
      let count = try StoreBackup.restore(file, to: folder)
      Output.line("Restored \(Plural.of(count, "file")) to \(folder). Open it with: steer --store \(folder)")
    } catch {
      throw Failure(error)
    }
  }
}
