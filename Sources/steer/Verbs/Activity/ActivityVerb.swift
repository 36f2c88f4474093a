import ArgumentParser

/// The verbs on what partners did.
struct ActivityVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "List and take down what partners did.",
    subcommands: [ActivityList.self, ActivityAdd.self])
}
