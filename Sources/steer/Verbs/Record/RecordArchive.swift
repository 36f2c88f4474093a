import ArgumentParser
import Domain

/// Puts records away, or brings them back.
struct RecordArchive<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "archive",
      abstract: "Put \(Options.kind.shape.article) away, out of lists and counts; what hangs on it is told.")
  }

  @Argument(help: "The id or name; several at once are allowed.")
  var names: [String]
  @Flag(help: "Bring it back instead.")
  var bringBack = false
  @Flag(help: "Only tell what hangs on it.")
  var dryRun = false
  @OptionGroup var scope: RecordScope
  @OptionGroup var options: CommonOptions

  func run() throws {
    try RecordRows(kind: Options.kind, neighbourhood: scope.neighbourhood, settings: options.settings)
      .archive(names, bringBack: bringBack, dryRun: dryRun)
  }
}
