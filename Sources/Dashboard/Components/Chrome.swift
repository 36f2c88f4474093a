import Domain
import TerminalKit

/// What surrounds every screen: where one is, the tabs, the message line and the hints.
struct Chrome {
  let model: Model
  let list: ShownList

  /// Rows above and below a screen's own.
  static let top = 3
  static let bottom = 2

  func drawHead(on canvas: inout Canvas) {
    drawHeader(on: &canvas)
    drawTabs(on: &canvas)
    drawNeighbours(on: &canvas)
  }

  /// Drawn after the screen, since a long message takes its last row.
  func drawFoot(on canvas: inout Canvas) {
    drawMessage(on: &canvas)
    drawHints(on: &canvas)
  }

  private func drawHeader(on canvas: inout Canvas) {
    let demo: SafeText = model.snapshot.programme.isDemo ? " DEMO DATA " : ""
    let badge = model.workingReason == nil ? demo : demo + " WORKING VIEW "
    let room = canvas.frame.columns - badge.width - 2
    var crumbs = self.crumbs
    let nearest = crumbs.last.map { SafeText($0).width } ?? 0
    // Who may do what says more than the day, and the day more than nothing.
    let right = standings.first { $0.width + nearest + 1 <= room } ?? ""
    let start = canvas.frame.columns - right.width
    canvas.frame.put(right, row: 0, column: start, style: .muted)
    let badgeStart = start - badge.width - (right.isEmpty ? 0 : 1)
    canvas.frame.put(badge, row: 0, column: badgeStart, style: Style(bold: true, reverse: true))
    // What is nearest says most, so a narrow window drops the region first.
    let width = badgeStart - 2
    while crumbs.count > 1, SafeText(crumbs.joined(separator: Chrome.separator)).width > width { crumbs.removeFirst() }
    canvas.frame.put(
      SafeText(crumbs.joined(separator: Chrome.separator)), row: 0, column: 1, width: width,
      style: Style(.title, bold: true))
  }

  private static let separator = " > "

  /// Where one is, from the region down; the last two stand together.
  private var crumbs: [String] {
    var crumbs = [model.snapshot.programme.region]
    guard model.screen != .region, let place = model.place else { return crumbs + [model.screen.title] }
    switch model.screen {
    case .neighbourhood: crumbs.append(place.shortName)
    case .indicator:
      crumbs.append(place.shortName + Chrome.separator + (model.indicator?.definition.short ?? model.screen.title))
    default: crumbs.append(place.shortName + Chrome.separator + model.screen.title)
    }
    return crumbs
  }

  /// Who looks, whether editing is on, and which day it is; the fullest first.
  private var standings: [SafeText] {
    let mode = model.readOnlyReason == nil ? "editing as \(model.session.person)" : "READ-ONLY"
    let day = model.today.weekdayWords
    return ["\(mode)  \(day) ", "\(mode) ", "\(day) "].map { SafeText($0) }
  }

  private func drawTabs(on canvas: inout Canvas) {
    let names = ScreenName.tabs.map(\.title)
    let isWide = names.reduce(0) { $0 + $1.count + 5 } <= canvas.frame.columns
    var column = 0
    for (index, tab) in ScreenName.tabs.enumerated() {
      let isShown = tab == model.screen.tab
      let title = isWide ? tab.title : tab.shortTitle
      let text = SafeText(isShown ? "[\(index + 1) \(title)]" : " \(index + 1) \(title) ")
      let end = canvas.frame.put(
        text, row: 1, column: column, style: isShown ? Style(.accent, bold: true) : .plain)
      canvas.targets.append(ClickTarget(row: 1, columns: column..<end, action: .run(tab.command)))
      column = end + (isWide ? 1 : 0)
    }
  }

  /// The rule under the tabs names the neighbourhoods to which `[` and `]` lead.
  private func drawNeighbours(on canvas: inout Canvas) {
    canvas.frame.fill(
      row: 2, column: 0, width: canvas.frame.columns, with: canvas.frame.glyphs.horizontal, style: .muted)
    guard model.screen != .region, let place = model.place, let before = model.neighbour(-1),
      let after = model.neighbour(1), before.id != place.id
    else { return }
    let third = max(8, canvas.frame.columns / 3 - 2)
    let left = (SafeText("[ ") + SafeText(before.shortName)).clipped(to: third) + " "
    let right = " " + (SafeText(after.shortName).clipped(to: third - 2) + " ]")
    let middle = " " + SafeText(place.name).clipped(to: canvas.frame.columns - left.width - right.width - 6) + " "
    let leftEnd = canvas.frame.put(left, row: 2, column: 0)
    canvas.targets.append(ClickTarget(row: 2, columns: 0..<leftEnd, action: .run(.previousNeighbourhood)))
    let rightStart = canvas.frame.columns - right.width
    canvas.frame.put(right, row: 2, column: rightStart)
    canvas.targets.append(
      ClickTarget(row: 2, columns: rightStart..<canvas.frame.columns, action: .run(.nextNeighbourhood)))
    let center = min(max((canvas.frame.columns - middle.width) / 2, leftEnd + 1), rightStart - middle.width - 1)
    canvas.frame.put(middle, row: 2, column: max(leftEnd + 1, center), style: .title)
  }

  private func drawMessage(on canvas: inout Canvas) {
    let row = canvas.frame.rows - 2
    if case .filter(let field, _)? = model.overlay {
      let end = canvas.frame.put(" Filter: ", row: row, column: 0, style: .accent)
      let window = field.window(canvas.frame.columns - end - 1)
      canvas.frame.put(window.text, row: row, column: end)
      canvas.frame.cursor = ScreenPosition(row: row, column: end + window.cursor)
      canvas.frame.cursorVisible = true
      return
    }
    if let message = model.message { return draw(message, row: row, on: &canvas) }
    let text = model.snapshot.damaged.first.map { "! \($0.description)" } ?? standing
    canvas.frame.put(SafeText(text), row: row, column: 1, width: canvas.frame.columns - 2)
  }

  /// Where one is in the list, and in which order it stands.
  private var standing: String {
    switch model.screen {
    case .neighbourhood:
      let box = (NeighbourhoodBox.allCases.firstIndex(of: model.box) ?? 0) + 1
      return [list.position, "box \(box) of 4, Tab goes to the next"].filter { !$0.isEmpty }.joined(separator: "   ")
    case .indicator:
      let all = model.place?.indicators ?? []
      let index = all.firstIndex { $0.id == model.indicator?.id }.map { "indicator \($0 + 1) of \(all.count)" } ?? ""
      let filter = model.list.query.isEmpty ? "" : "filter: \(model.list.query)"
      return [index, list.position, filter].filter { !$0.isEmpty }.joined(separator: "   ")
    default:
      guard let sort = ListSort.offered(on: model.screen).first, model.screen != .actions else { return list.position }
      let order = "by \((model.list.sort ?? sort).rawValue)\(model.list.isReversed ? ", reversed" : "")"
      return "\(list.position)   \(order)"
    }
  }

  /// A message that is too long for its row takes the one above too.
  private func draw(_ message: Message, row: Int, on canvas: inout Canvas) {
    let text = SafeText((message.isTrouble ? "! " : "") + message.text)
    let lines = text.wrapped(to: canvas.frame.columns - 2)
    let shown = lines.count > 2 ? [lines[0], text.wrapped(to: canvas.frame.columns - 5)[1] + " .."] : lines
    for (offset, line) in shown.enumerated() {
      let place = row - shown.count + 1 + offset
      canvas.frame.fill(row: place, column: 0, width: canvas.frame.columns)
      canvas.frame.put(
        line, row: place, column: 1, width: canvas.frame.columns - 2,
        style: message.isTrouble ? Style(.act, bold: true) : .plain)
    }
  }

  /// While a filter is typed the keys of the screen do nothing.
  private func drawTypingHints(_ row: Int, on canvas: inout Canvas) -> Bool {
    guard case .filter? = model.overlay else { return false }
    canvas.frame.put("Enter keeps the filter   Esc takes it away", row: row, column: 1, style: .muted)
    return true
  }

  /// The word for a key as things stand.
  private func hint(_ binding: Binding) -> String? {
    switch binding.command {
    case .back where !model.list.marked.isEmpty: "unmark"
    case .back where !model.list.query.isEmpty || model.list.preset != nil: "show all"
    case .filter where model.screen == .indicator && model.seriesView != .table: nil
    case .showSetup where model.screen == .setup: nil
    case .chooseGroup where model.indicator?.groups.isEmpty != false: nil
    case .tableView where model.seriesView == .table, .wordsView where model.seriesView == .words: "chart"
    default: binding.hint
    }
  }

  private func drawHints(on canvas: inout Canvas) {
    let row = canvas.frame.rows - 1
    guard !drawTypingHints(row, on: &canvas) else { return }
    let isElsewhere = model.screen == .neighbourhood && model.box != .actions
    let hints = Keymap.bindings
      .filter { $0.hint != nil && $0.works(on: model.screen) && !(isElsewhere && $0.isOnActions) }
      .enumerated().sorted { ($0.element.hintRank, $0.offset) < ($1.element.hintRank, $1.offset) }
      .map(\.element)
    var column = 1
    for binding in hints {
      guard let hint = self.hint(binding), let key = binding.keys.first else { continue }
      let name = binding.command == .nextNeighbourhood ? "[ ]" : binding.command == .nextIndicator ? "{ }" : key.name
      let text = SafeText("\(name) \(hint)")
      guard column + text.width < canvas.frame.columns else { continue }
      canvas.frame.put(SafeText(name), row: row, column: column, style: Style(.accent, bold: true))
      let end = canvas.frame.put(SafeText(" \(hint)"), row: row, column: column + SafeText(name).width, style: .muted)
      canvas.targets.append(ClickTarget(row: row, columns: column..<end, action: .run(binding.command)))
      column = end + 2
    }
  }
}

extension ScreenName {
  /// The command that shows the screen.
  var command: Command {
    switch self {
    case .region: .showRegion
    case .neighbourhood: .showNeighbourhood
    case .priorities, .indicator: .showPriorities
    case .actions: .showActions
    case .partners: .showPartners
    case .panel: .showPanel
    case .setup: .showSetup
    }
  }
}
