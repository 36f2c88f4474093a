import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Writes everything that the store holds to one file.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write one file with everything that the store holds.")

  @Argument(help: "The file to make; it must not be there yet.")
  var file: String

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    do {
      let count = try StoreBackup.write(opened.store, to: file, context: opened.context)
      Output.line("Wrote \(Plural.of(count, "file")) to \(file).")
    } catch {
      throw Failure(error)
    }
  }
}
