import ArgumentParser

/// The verbs on what residents asked.
struct AskVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "List, show, take down, change and put away what residents asked.",
    subcommands: [
      AskList.self, AskShow.self, AskAdd.self, RecordEditVerb<AskOptions>.self, RecordArchive<AskOptions>.self,
    ])
}
