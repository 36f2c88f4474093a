import ArgumentParser

/// Changes actions.
struct ActionEdit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "edit", abstract: "Change one action or several.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String]
  @Option(help: "The neighbourhood that the actions must belong to, as a safeguard.")
  var neighbourhood: String?
  @OptionGroup var given: ActionFieldOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    guard !given.fields.isEmpty else {
      throw Failure(.usage, "Say what to change, for example --due fri or --update \"Hall booked\".")
    }
    try ActionChange(refs: refs, fields: given.fields, neighbourhood: neighbourhood).run(options.settings)
  }
}
