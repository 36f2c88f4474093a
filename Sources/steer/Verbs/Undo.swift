import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Takes back the person's last change.
struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Take back your last change that still stands.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let entry = try opened.saved { try opened.store.undo(opened.context) }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed."))
  }
}
