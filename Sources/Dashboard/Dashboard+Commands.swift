import Domain
import TerminalKit

extension Dashboard {
  /// Runs a command, or says why it cannot be run.
  func run(_ command: Command) -> Effect? {
    model.message = nil
    if let reason = disabledReason(command) {
      model.message = .trouble(reason)
      return nil
    }
    switch command {
    case .quit: return quit()
    case .suspend: return .suspend
    case .toggleMouse:
      model.isMouseOn.toggle()
      model.message = .done(model.isMouseOn ? "Mouse on." : "Mouse off: the terminal selects text again.")
      return .setMouse(model.isMouseOn)
    case .copyRow, .copyScreen: return copy(wholeScreen: command == .copyScreen)
    case .help: model.overlay = .commands(CommandList(kind: .help))
    case .palette: model.overlay = .commands(CommandList(kind: .palette))
    case .filter: model.overlay = .filter(TextField(model.list.query), before: model.list.query)
    case .search: model.overlay = .commands(CommandList(kind: .search))
    case .sort: openSortMenu()
    case .chooseMeasure: openMeasureMenu()
    case .filterPriority: openPriorityMenu()
    case .reload: reload()
    case .importFile: openImport()
    case .log: openLog()
    case .undo, .redo: step(command)
    case .workingView: toggleWorkingView()
    default:
      if !navigate(command) { runEditing(command) }
    }
    return nil
  }

  /// Quits, but asks first when something that was typed would be lost.
  private func quit() -> Effect? {
    guard let draft = model.drafts.values.first else { return .quit }
    let what = model.drafts.count == 1 ? "\"\(draft.title)\"" : Plural.of(model.drafts.count, "form")
    let fate = model.session.keepsDrafts ? "It will be there next time. Quit?" : "Quit and lose it?"
    model.overlay = .confirm(
      Confirmation(question: "What you typed in \(what) is not saved. \(fate)", choice: .quit))
    return nil
  }

  /// Why a command cannot be run here and now; nil when it can.
  func disabledReason(_ command: Command) -> String? {
    switch command {
    case .showMeeting: return "Meetings are not part of this version yet."
    case .recordReply:
      return "Recording replies is not part of this version yet; the command steer ask lists and adds asks."
    case .makeAction where model.screen == .panel:
      return "Making an action of an ask is not part of this version yet; add one with a on 4 Actions."
    case .completeAction, .reopenAction, .changeStatus, .edit, .add, .changeDue, .changeOwner, .writeUpdate, .archive,
      .addActivity, .addValue, .makeAction, .rebase, .undo, .redo:
      if let reason = model.readOnlyReason { return "Editing is off: \(reason)." }
    case .workingView where model.workingReason == nil:
      if let reason = model.readOnlyReason { return "The working view is for those who may edit: \(reason)." }
    default: break
    }
    switch command {
    case .add where model.screen == .setup && model.setupKind == .programme:
      return "There is one programme in a store; e edits it."
    case .archive where model.screen == .setup && model.selectedRecord == .programme:
      return "The programme itself cannot be put away."
    case .edit, .archive:
      if !model.isOnActions, model.selectedRecord == nil { return "There is nothing selected; a adds something." }
      if model.isOnActions, model.chosenActions.isEmpty { return "There is no action to work on; a adds one." }
    case .completeAction, .reopenAction, .changeStatus, .changeDue, .changeOwner, .writeUpdate, .mark, .markRange:
      if model.chosenActions.isEmpty {
        return model.screen == .actions
          ? "There is no action to work on; a adds one." : "Tab goes to the box of actions, where this works."
      }
    default: break
    }
    if command == .filter, model.screen == .indicator, model.seriesView != .table {
      return "There is no list to filter here; v shows the values as one."
    }
    if command == .reopenAction, let open = model.chosenActions.first(where: { !$0.status.isFinished }) {
      return "\(open.ref) is not finished: it is \(open.status.title). c changes its status."
    }
    return nil
  }

  private func copy(wholeScreen: Bool) -> Effect? {
    var text: String
    if wholeScreen {
      text = "```\n\(frame().text)\n```\n"
    } else if let row = model.shown.selected {
      text = row.cells.map(\.text.text).filter { !$0.isEmpty }.joined(separator: "  ")
    } else {
      model.message = .trouble("There is no row to copy.")
      return nil
    }
    if model.workingReason != nil { text += "(working view: exact counts, not to be passed on)\n" }
    model.message = .done(
      wholeScreen ? "Screen sent to the terminal's clipboard." : "Row sent to the terminal's clipboard.")
    return .copy(text)
  }

  private func openSortMenu() {
    let choices = ListSort.offered(on: model.screen).map { ($0.rawValue, Menu.Choice.sort($0)) }
    model.overlay = .menu(Menu(title: "Sort by", choices))
  }

  private func openMeasureMenu() {
    model.overlay = .menu(
      Menu(title: "Compare neighbourhoods by", model.measures.map { ($0.name, Menu.Choice.measure($0.id)) }))
  }

  private func openPriorityMenu() {
    let priorities = model.place?.priorities ?? []
    guard !priorities.isEmpty else {
      model.message = .trouble("This neighbourhood has no priorities yet.")
      return
    }
    model.overlay = .menu(
      Menu(title: "Only actions of", priorities.map { ("\($0.label) \($0.short)", Menu.Choice.filter($0.label)) }))
  }

  private func reload() {
    do {
      let changed = try workspace.reload()
      refresh()
      say(done: changed ? "Read again; the store had changed." : "Read again; nothing had changed.")
    } catch {
      fail(error)
    }
  }

  private func openLog() {
    do {
      model.overlay = .log(LogView(lines: try workspace.log()))
    } catch {
      fail(error)
    }
  }

  private func step(_ command: Command) {
    do {
      let summary = command == .undo ? try workspace.undo() : try workspace.redo()
      refresh()
      say(done: "\(summary).  \(command == .undo ? "U redoes it" : "u undoes it")")
    } catch {
      refresh()
      fail(error)
    }
  }

  /// Says what was done at the foot of the screen, and what else was found on the way.
  func say(done text: String) {
    model.message = .done(([text] + workspace.takeNotices()).joined(separator: "  "))
  }

  /// Says what went wrong at the foot of the screen.
  func fail(_ error: any Error) {
    switch error {
    case let failure as WorkspaceFailure: model.message = .trouble(failure.message)
    case let refusal as Refusal: model.message = .trouble(refusal.message)
    default: model.message = .trouble("Not done: \(error).")
    }
  }
}
