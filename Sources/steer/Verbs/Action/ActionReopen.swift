import ArgumentParser
import Domain

/// Opens closed or cancelled actions again.
struct ActionReopen: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "reopen", abstract: "Open actions again.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @Option(help: "A line on why.")
  var update: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    var fields = ActionFields()
    fields.status = .open
    fields.update = update
    try ActionChange(refs: refs, fields: fields).run(options.settings)
  }
}
