import ArgumentParser

/// The neighbourhood that a record belongs to.
struct RecordScope: ParsableArguments {
  @Option(help: "The neighbourhood: its slug or name. For a partner: where it works, several with commas.")
  var neighbourhood: String?
}
