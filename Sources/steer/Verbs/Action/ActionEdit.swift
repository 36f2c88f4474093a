import ArgumentParser

/// Changes actions.
struct ActionEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change one action or several.",
    discussion: "With --json and no reference, rows with a \"ref\" are read from standard input.")

  @Argument(help: "References such as NB-A-014.")
  var refs: [String] = []
  @Option(help: "The neighbourhood that the actions must belong to, as a safeguard.")
  var neighbourhood: String?
  @OptionGroup var given: ActionFieldOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    if refs.isEmpty, options.json {
      return try RecordRows(kind: .action, neighbourhood: neighbourhood, settings: options.settings).change([], [:])
    }
    guard !refs.isEmpty else { throw Failure(.usage, "Say which action: its reference, such as NB-A-014.") }
    guard !given.fields.isEmpty else {
      throw Failure(.usage, "Say what to change, for example --due fri or --update \"Hall booked\".")
    }
    try ActionChange(refs: refs, fields: given.fields, neighbourhood: neighbourhood).run(options.settings)
  }
}
