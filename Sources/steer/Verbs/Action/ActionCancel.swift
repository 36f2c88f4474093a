import ArgumentParser
import Domain

/// Cancels actions.
struct ActionCancel: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Cancel actions, with the reason.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @Option(help: "Why.")
  var reason: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard reason != nil else { throw Failure(.usage, "Say why: --reason \"...\" is needed to cancel an action.") }
    var fields = ActionFields()
    fields.status = .cancelled
    fields.reason = reason
    try ActionChange(refs: refs, fields: fields).run(options.settings)
  }
}
