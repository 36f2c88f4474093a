import ArgumentParser

/// The verbs on what residents asked.
struct AskVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "List, show and take down what residents asked.",
    subcommands: [AskList.self, AskShow.self, AskAdd.self])
}
