import ArgumentParser
import Dashboard
import TerminalKit

/// Prints the table of keys.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The keys of every screen.")

  @Flag(help: "Print it as Markdown, as docs/keys.md holds it.")
  var markdown = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    Output.lines(markdown ? KeyTable.markdown : KeyTable.plain)
  }
}
