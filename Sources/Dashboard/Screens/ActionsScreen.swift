import Domain
import TerminalKit

/// The action log of a neighbourhood: what is late first, and the selected action in full.
enum ActionsScreen {
  static func rows(_ model: Model) -> [ListRow] {
    actions(model).map { action in row(action, model) }
  }

  /// The actions shown, filtered and sorted.
  static func actions(_ model: Model) -> [Action] {
    guard let place = model.place else { return [] }
    let state = model.lists[.actions] ?? ListState()
    let shown = place.actions.filter { passes($0, state.preset ?? .open, model) }
      .filter { model.matches(searchText($0, place)) }
    let keyed = shown.map { (key: sortKey($0, state.sort ?? .due, place), action: $0) }
    let sorted = keyed.sorted { $0.key < $1.key }.map(\.action)
    return state.isReversed ? sorted.reversed() : sorted
  }

  private static func passes(_ action: Action, _ preset: ListPreset, _ model: Model) -> Bool {
    switch preset {
    case .all: true
    case .open: !action.status.isFinished
    case .overdue: action.isOverdue(on: model.today)
    case .thisWeek: action.isDue(within: 7, of: model.today)
    case .mine: !action.status.isFinished && action.owner?.lowercased() == model.session.person.lowercased()
    }
  }

  private static func sortKey(
    _ action: Action, _ sort: ListSort, _ place: Neighbourhood
  ) -> (Int, String, Int, String) {
    let finished = action.status.isFinished ? 1 : 0
    // What is over stands by the day on which it ended, newest first.
    let due =
      finished == 1 ? -(action.closed?.daysSince1970 ?? 0) : action.due?.daysSince1970 ?? Int.max
    return switch sort {
    case .reference: (0, "", 0, action.ref)
    case .owner: (finished, action.owner?.lowercased() ?? "~", due, action.ref)
    case .status: (ActionStatus.allCases.firstIndex(of: action.status) ?? 0, "", due, action.ref)
    case .priority: (finished, place.priority(action.priority)?.label ?? "~", due, action.ref)
    default: (finished, "", due, action.ref)
    }
  }

  private static func searchText(_ action: Action, _ place: Neighbourhood) -> String {
    [
      action.ref, action.title, action.owner ?? "", action.organisation ?? "", action.status.title,
      place.priority(action.priority)?.label ?? "",
    ].joined(separator: " ")
  }

  private static func row(_ action: Action, _ model: Model) -> ListRow {
    let late = action.daysLate(on: model.today)
    let due: TableCell =
      late > 0
      ? TableCell("\(model.glyphs.act) \(Plural.of(late, "day")) late", Style(.act, bold: true))
      : TableCell(dueText(action, model), action.due == model.today && !action.status.isFinished ? .watch : .plain)
    return ListRow(
      id: action.id,
      cells: [
        TableCell(action.ref), TableCell(action.title), due, TableCell(shortTitle(action.status), style(action.status)),
        TableCell(action.owner ?? "-"), TableCell(model.place?.priority(action.priority)?.label ?? "-", .muted),
      ],
      searchText: "")
  }

  private static func dueText(_ action: Action, _ model: Model) -> String {
    if action.status.isFinished { return action.closed.map { "ended \($0.shortWords(near: model.today))" } ?? "" }
    guard let due = action.due else { return "no date" }
    return due == model.today ? "\(model.glyphs.watch) today" : due.shortWords(near: model.today)
  }

  /// The status in at most eleven columns.
  private static func shortTitle(_ status: ActionStatus) -> String {
    status == .proposedForClosure ? "for closure" : status.title
  }

  static func style(_ status: ActionStatus) -> Style {
    switch status {
    case .blocked: Style(.act, bold: true)
    case .proposedForClosure: .watch
    case .closed: .good
    case .cancelled: .muted
    case .open, .inProgress: .plain
    }
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    let rows = list.rows
    let (upper, lower) = area.split(lower: min(12, area.height / 2), keeping: 6, shift: model.paneShift)
    drawCaption(model, shown: rows.count, row: upper.top, on: &canvas)
    let columns = [
      TableColumn(title: "Ref", width: 8),
      TableColumn(title: "Action", width: 22, growsTo: 70),
      TableColumn(title: "Due", width: 14),
      TableColumn(title: "Status", width: 11, growsTo: 20, rank: 1),
      TableColumn(title: "Owner", width: 14, growsTo: 26, rank: 2),
      TableColumn(title: "Pr", width: 3, rank: 3),
    ]
    Table(columns: columns, rows: rows, selected: list.selectedID, marked: model.list.marked)
      .draw(on: &canvas, top: upper.top + 1, height: upper.height - 1)
    if rows.isEmpty { drawEmpty(model, row: upper.top + 3, on: &canvas) }
    if let lower, let action = model.place?.actions.first(where: { $0.id == list.selectedID }) {
      ActionPane(model: model, action: action).draw(in: lower, on: &canvas)
    }
  }

  private static func drawCaption(_ model: Model, shown: Int, row: Int, on canvas: inout Canvas) {
    guard let place = model.place else { return }
    let state = model.list
    let preset = state.preset ?? .open
    var parts = ["\(shown) of \(Plural.of(place.actions.count, "action")) shown: \(preset.title)"]
    if place.actions.allSatisfy(\.common.isIllustrative), !place.actions.isEmpty { parts[0] += " (illustrative)" }
    if !state.query.isEmpty { parts.append("filter \"\(state.query)\"") }
    if !state.marked.isEmpty {
      // The keys work on the marks, so their number must not be what is cut off.
      parts.insert("\(state.marked.count) marked\(state.rangeStart == nil ? "" : ", range on")", at: 0)
    }
    let sort = "sort: \((state.sort ?? .due).rawValue) \(state.isReversed ? model.glyphs.falling : model.glyphs.rising)"
    canvas.frame.put(
      SafeText(parts.joined(separator: "   ")), row: row, column: 1, width: canvas.frame.columns - sort.count - 3,
      style: .title)
    canvas.frame.put(SafeText(sort), row: row, column: canvas.frame.columns - sort.count - 1, style: .muted)
  }

  private static func drawEmpty(_ model: Model, row: Int, on canvas: inout Canvas) {
    let state = model.list
    let text: SafeText =
      model.place?.actions.isEmpty == true
      ? "No actions yet. a adds the first."
      : state.query.isEmpty && state.preset == nil
        ? "No open actions. A shows the finished ones; a adds one."
        : state.preset == .mine && state.query.isEmpty
          ? SafeText("Nothing open is owned by \(model.session.person). Esc shows all; --as says who you are.")
          : "Nothing matches. Esc clears the filter."
    canvas.frame.put(text, row: row, column: 3)
  }
}
