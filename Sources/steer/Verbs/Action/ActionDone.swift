import ArgumentParser
import Domain

/// Closes actions.
struct ActionDone: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "done", abstract: "Close actions.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @Option(help: "A line on how it ended.")
  var update: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    var fields = ActionFields()
    fields.status = .closed
    fields.update = update
    try ActionChange(refs: refs, fields: fields).run(options.settings)
  }
}
