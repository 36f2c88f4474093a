import ArgumentParser

/// The verbs on what partners did.
struct ActivityVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activity", abstract: "List, take down, change and put away what partners did.",
    subcommands: [
      ActivityList.self, RecordShow<ActivityOptions>.self, RecordAdd<ActivityOptions>.self,
      RecordEditVerb<ActivityOptions>.self, RecordArchive<ActivityOptions>.self,
    ])
}
