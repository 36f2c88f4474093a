import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Does again what the person last took back.
struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Do again what you last took back.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let entry = try opened.saved { try opened.store.redo(opened.context) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed."))
  }
}
