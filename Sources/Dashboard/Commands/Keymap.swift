import TerminalKit

/// The one table of commands, from which dispatch, hints, help, palette and `docs/keys.md` are made.
enum Keymap {
  private static let listed: Set<ScreenName> = [
    .region, .neighbourhood, .priorities, .actions, .partners, .panel, .indicator, .setup,
  ]
  private static let sorted: Set<ScreenName> = [.region, .priorities, .actions, .partners, .panel]
  private static let paned: Set<ScreenName> = [.region, .priorities, .actions, .partners, .panel, .setup]

  /// Where Enter opens something; elsewhere it edits.
  private static let opening: Set<ScreenName> = [.region, .neighbourhood, .priorities]

  /// Where records are added, edited and put away, other than actions.
  private static let kept: Set<ScreenName> = [
    .region, .neighbourhood, .priorities, .partners, .panel, .indicator, .setup,
  ]

  /// Where the keys work on actions: in their own list, and in their box on the neighbourhood's screen.
  private static let worked: Set<ScreenName> = [.actions, .neighbourhood]

  /// Every binding, in the order of help.
  static let bindings: [Binding] = general + navigation + lists + actions + views

  /// The command of a key on a screen.
  static func command(for key: KeyPress, on screen: ScreenName) -> Command? {
    bindings.first { $0.works(on: screen) && $0.keys.contains(key) }?.command
  }

  private static let general: [Binding] = [
    Binding(
      command: .help, keys: [.character("?"), .function(1)], title: "Help for this screen", hint: "help", hintRank: 0),
    Binding(
      command: .palette, keys: [.character(":"), .control("p")], title: "Find any command or place by name",
      hint: "command", hintRank: 7),
    Binding(command: .quit, keys: [.character("q"), .control("c")], title: "Quit", hint: "quit", hintRank: 6),
    Binding(
      command: .undo, keys: [.character("u")], title: "Undo your last change", hint: "undo", hintRank: 6,
      screens: [.actions]),
    Binding(
      command: .undo, keys: [.character("u")], title: "Undo your last change",
      screens: Set(ScreenName.allCases).subtracting([.actions])),
    Binding(command: .redo, keys: [.character("U")], title: "Redo what you undid"),
    Binding(command: .log, keys: [.character("@")], title: "Log: what was done, by whom"),
    Binding(command: .importFile, keys: [.character("I")], title: "Import figures from a published file"),
    Binding(command: .reload, keys: [.character("r"), .control("l")], title: "Read the store again and redraw"),
    Binding(
      command: .workingView, keys: [.character("C")],
      title: "Working view: counts of residents as they are, with a reason; again to leave it"),
    Binding(command: .suspend, keys: [.control("z")], title: "Suspend; fg brings it back"),
    Binding(
      command: .toggleMouse, keys: [.character("%")],
      title: "Mouse on or off; off lets the terminal select text (so does Shift)"),
  ]

  private static let navigation: [Binding] = [
    Binding(command: .showRegion, keys: [.character("1")], title: "Region: all neighbourhoods"),
    Binding(command: .showNeighbourhood, keys: [.character("2")], title: "Neighbourhood at a glance"),
    Binding(command: .showPriorities, keys: [.character("3")], title: "Priorities and their indicators"),
    Binding(command: .showActions, keys: [.character("4")], title: "Actions"),
    Binding(command: .showPartners, keys: [.character("5")], title: "Partners and their activity"),
    Binding(command: .showPanel, keys: [.character("6")], title: "Community panel: what residents asked"),
    Binding(command: .showMeeting, keys: [.character("7"), .character("m")], title: "Meeting"),
    Binding(
      command: .showSetup, keys: [.character("8")],
      title: "Set-up: everything that the programme is made of, what was put away too", hint: "set-up", hintRank: 5),
    Binding(
      command: .search, keys: [.character("F"), .control("f")], title: "Find words in every kind of record",
      hint: "find", hintRank: 6),
    Binding(
      command: .previousNeighbourhood, keys: [.character("[")], title: "Previous neighbourhood, same screen",
      screens: Set(ScreenName.allCases)),
    Binding(
      command: .nextNeighbourhood, keys: [.character("]")], title: "Next neighbourhood, same screen",
      hint: "neighbourhood", hintRank: 6, screens: Set(ScreenName.allCases)),
    Binding(command: .lastNeighbourhood, keys: [.character("-")], title: "Back to the neighbourhood before"),
    Binding(
      command: .previousIndicator, keys: [.character("{")], title: "Previous indicator",
      screens: [.priorities, .indicator]),
    Binding(
      command: .nextIndicator, keys: [.character("}")], title: "Next indicator", hint: "indicator", hintRank: 2,
      screens: [.priorities, .indicator]),
    Binding(
      command: .open, keys: [.enter, .character("l"), .right], title: "Open what is selected", hint: "open",
      hintRank: 1, screens: opening),
    Binding(
      command: .back, keys: [.escape, .character("h"), .left, .backspace],
      title: "Back one level; leave marks, filter or overlay", hint: "back", hintRank: 2),
    Binding(
      command: .nextBox, keys: [.tab], title: "Next box", hint: "next box", hintRank: 1, screens: [.neighbourhood]),
    Binding(command: .previousBox, keys: [.backTab], title: "Previous box", screens: [.neighbourhood]),
  ]

  private static let lists: [Binding] = [
    Binding(command: .moveDown, keys: [.character("j"), .down], title: "Down"),
    Binding(command: .moveUp, keys: [.character("k"), .up], title: "Up"),
    Binding(command: .moveToStart, keys: [.character("g"), .home], title: "To the first row"),
    Binding(command: .moveToEnd, keys: [.character("G"), .end], title: "To the last row"),
    Binding(command: .pageDown, keys: [.control("d"), .pageDown], title: "A page down"),
    Binding(command: .pageUp, keys: [.control("u"), .pageUp], title: "A page up"),
    Binding(
      command: .filter, keys: [.character("/")], title: "Filter the list by words", hint: "filter", hintRank: 4,
      screens: listed),
    Binding(command: .sort, keys: [.character("s")], title: "Sort by ...", hint: "sort", hintRank: 5, screens: sorted),
    Binding(command: .reverseSort, keys: [.character("S")], title: "Reverse the order", screens: sorted),
    Binding(
      command: .togglePane, keys: [.character("p")], title: "Fold the lower pane away, or open it", screens: paned),
    Binding(command: .growPane, keys: [.character("+")], title: "Larger lower pane", screens: paned),
    Binding(command: .shrinkPane, keys: [.character("_")], title: "Smaller lower pane", screens: paned),
    Binding(command: .copyRow, keys: [.character("y")], title: "Copy the row to your clipboard"),
    Binding(command: .copyScreen, keys: [.character("Y")], title: "Copy the screen as Markdown"),
  ]

  private static let actions: [Binding] = [
    Binding(
      command: .completeAction, keys: [.character("x")], title: "Mark done", hint: "done", hintRank: 1,
      screens: worked),
    Binding(
      command: .writeUpdate, keys: [.character("i")], title: "Write an update", hint: "update", hintRank: 1,
      screens: worked),
    Binding(
      command: .changeDue, keys: [.character("d")], title: "Change the due date", hint: "due", hintRank: 2,
      screens: worked),
    Binding(
      command: .changeOwner, keys: [.character("w")], title: "Change the owner (who)", hint: "owner", hintRank: 3,
      screens: worked),
    Binding(
      command: .add, keys: [.character("a")], title: "Add an action", hint: "add", hintRank: 2,
      screens: [.actions]),
    Binding(
      command: .edit, keys: [.character("e"), .enter, .character("l"), .right], title: "Edit all fields",
      hint: "edit", hintRank: 2, screens: [.actions]),
    Binding(
      command: .add, keys: [.character("a")], title: "Add to what is listed here", hint: "add", hintRank: 3,
      screens: kept.subtracting([.indicator])),
    Binding(
      command: .edit, keys: [.character("e"), .enter, .character("l"), .right], title: "Edit all fields",
      hint: "edit", hintRank: 3, screens: [.partners, .panel, .setup]),
    Binding(
      command: .edit, keys: [.character("e")], title: "Edit all fields; in the table the value, in words the story",
      hint: "edit", hintRank: 3, screens: [.region, .neighbourhood, .priorities, .indicator]),
    Binding(
      command: .addActivity, keys: [.character("i")], title: "Write down what the partner did", hint: "activity",
      hintRank: 3, screens: [.partners]),
    Binding(
      command: .addValue, keys: [.character("i")], title: "Write down a value of the indicator", hint: "value",
      hintRank: 2, screens: [.priorities, .indicator]),
    Binding(
      command: .changeStatus, keys: [.character("c")], title: "Change the status: blocked, cancelled, ...",
      hint: "status", hintRank: 4, screens: worked),
    Binding(command: .reopenAction, keys: [.character("X")], title: "Reopen", screens: worked),
    Binding(
      command: .archive, keys: [.character("D")], title: "Put away, out of lists and counts, or bring back",
      hint: "put away", hintRank: 5, screens: [.setup]),
    Binding(
      command: .archive, keys: [.character("D")], title: "Put away, out of lists and counts",
      screens: kept.union([.actions]).subtracting([.setup])),
    Binding(
      command: .mark, keys: [.character(" ")], title: "Mark the row", hint: "mark", hintRank: 3, screens: [.actions]),
    Binding(command: .markRange, keys: [.character("v")], title: "Mark a range of rows", screens: [.actions]),
    Binding(command: .markAll, keys: [.character("*")], title: "Mark all rows shown", screens: [.actions]),
    Binding(command: .filterMine, keys: [.character("M")], title: "Only mine", screens: [.actions]),
    Binding(
      command: .filterOverdue, keys: [.character("O")], title: "Only overdue", hint: "overdue", hintRank: 5,
      screens: [.actions]),
    Binding(command: .filterThisWeek, keys: [.character("W")], title: "Only due this week", screens: [.actions]),
    Binding(command: .filterOpen, keys: [.character("o")], title: "Only open ones", screens: [.actions]),
    Binding(command: .filterPriority, keys: [.character("P")], title: "Only of one priority", screens: [.actions]),
    Binding(command: .filterAll, keys: [.character("A")], title: "All, finished ones too", screens: [.actions]),
    Binding(command: .recordReply, keys: [.character("R")], title: "Record the reply to an ask", screens: [.panel]),
    Binding(command: .makeAction, keys: [.character("A")], title: "Make an action of an ask", screens: [.panel]),
    Binding(
      command: .makeAction, keys: [.character("A")], title: "Make an action of what we will do to turn the curve",
      hint: "make action", hintRank: 4, screens: [.indicator]),
    Binding(
      command: .rebase, keys: [.character("B")],
      title: "Begin the series anew at a known, lasting change, with the reason", screens: [.indicator]),
  ]

  private static let views: [Binding] = [
    Binding(
      command: .chooseMeasure, keys: [.character("o")], title: "Compare by another indicator", hint: "measure",
      hintRank: 3, screens: [.region]),
    Binding(
      command: .chooseGroup, keys: [.character("b")], title: "Show a group: by sex, age, school phase", hint: "group",
      hintRank: 2, screens: [.indicator]),
    Binding(
      command: .tableView, keys: [.character("v")], title: "Values as a table, or the chart", hint: "table",
      hintRank: 1, screens: [.indicator]),
    Binding(
      command: .wordsView, keys: [.character("t")], title: "The series in words, or the chart", hint: "words",
      hintRank: 1, screens: [.indicator]),
  ]
}
