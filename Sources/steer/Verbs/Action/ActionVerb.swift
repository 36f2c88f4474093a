import ArgumentParser

/// The verbs on actions.
struct ActionVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "List, show, add and change actions.",
    subcommands: [
      ActionList.self, ActionShow.self, ActionAdd.self, ActionEdit.self, ActionDone.self, ActionReopen.self,
      ActionCancel.self, ActionArchive.self,
    ])
}
