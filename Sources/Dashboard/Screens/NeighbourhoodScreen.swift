import Domain
import TerminalKit

/// A neighbourhood at a glance: priorities, actions, asks and partners in four boxes.
enum NeighbourhoodScreen {
  /// From this width on figures are written out.
  private static let wideColumns = 100

  /// The rows of the box that has the keys.
  static func rows(_ model: Model) -> [ListRow] { rows(of: model.box, model) }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let place = model.place else { return }
    let isWide = canvas.frame.columns >= 76
    drawFacts(place, model, row: area.top, on: &canvas)
    let top = area.top + 1
    let height = area.height - 1
    if isWide {
      let left = canvas.frame.columns * 11 / 20
      let split = height * 11 / 20
      box(.priorities, model, list, Area(top: top, height: split), 0, left, on: &canvas)
      box(.panel, model, list, Area(top: top + split, height: height - split), 0, left, on: &canvas)
      let right = canvas.frame.columns - left
      box(.actions, model, list, Area(top: top, height: split), left, right, on: &canvas)
      box(.partners, model, list, Area(top: top + split, height: height - split), left, right, on: &canvas)
    } else {
      // One column holds two boxes at a time: the one with the keys and the one after it.
      let boxes = NeighbourhoodBox.allCases
      let index = boxes.firstIndex(of: model.box) ?? 0
      let half = height / 2
      box(model.box, model, list, Area(top: top, height: half), 0, canvas.frame.columns, on: &canvas)
      box(
        boxes[(index + 1) % boxes.count], model, list, Area(top: top + half, height: height - half), 0,
        canvas.frame.columns, on: &canvas)
    }
  }

  private static func drawFacts(_ place: Neighbourhood, _ model: Model, row: Int, on canvas: inout Canvas) {
    let phase = place.phases.last { $0.name == place.status && model.columns >= wideColumns }
    var facts = [place.authority.name, place.status.title + (phase.map { " since \($0.start.words)" } ?? "")]
    if let residents = place.residents {
      facts.append("about \(ValueText.number(Double(residents), decimals: 0)) residents")
    }
    facts.append(Plural.of(place.partners.count, "partner"))
    if let assets = place.assets { facts.append("\(assets)+ local assets") }
    canvas.frame.put(
      SafeText(facts.joined(separator: "   ")), row: row, column: 1, width: canvas.frame.columns - 2, style: .muted)
  }

  private static func box(
    _ box: NeighbourhoodBox, _ model: Model, _ list: ShownList, _ area: Area, _ left: Int, _ width: Int,
    on canvas: inout Canvas
  ) {
    let hasKeys = box == model.box
    canvas.heading(
      SafeText(heading(of: box, model)), row: area.top, column: left, width: width,
      style: hasKeys ? Style(.accent, bold: true) : .title)
    let rows = hasKeys ? list.rows : rows(of: box, model)
    guard !rows.isEmpty else { return draw(empty(box, model), in: area, left, width, below: 0, on: &canvas) }
    let visible = area.height - 1
    let selected = hasKeys ? list.selectedIndex : nil
    let first = Table.firstVisible(selected: selected ?? 0, visible: visible, count: rows.count)
    let below = rows.count - first - visible
    if below > 0 {
      let more = SafeText(" +\(below) ")
      canvas.frame.put(more, row: area.top, column: left + width - more.width - 1, style: .muted)
    }
    for index in first..<min(rows.count, first + visible) {
      draw(rows[index], index == selected, row: area.top + 1 + index - first, left, width, on: &canvas)
    }
    if box == .priorities, model.place?.priorities.isEmpty == true {
      draw(heard(model), in: area, left, width, below: rows.count, on: &canvas)
    }
  }

  /// Draws paragraphs below the rows of a box, as far as there is room.
  private static func draw(
    _ paragraphs: [String], in area: Area, _ left: Int, _ width: Int, below rows: Int, on canvas: inout Canvas
  ) {
    let lines = paragraphs.flatMap { SafeText.lines($0) }.flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: width - 4) }
    canvas.lines(
      lines.map { TableCell($0, .muted) }, top: area.top + 1 + rows, height: max(0, area.height - 1 - rows),
      column: left + 2, width: width - 3)
  }

  private static func draw(
    _ row: ListRow, _ isSelected: Bool, row line: Int, _ left: Int, _ width: Int, on canvas: inout Canvas
  ) {
    // A box in the middle needs no margin: the one before it ends with a blank.
    let start = max(left, 1)
    if isSelected {
      canvas.frame.put(SafeText(String(canvas.frame.glyphs.selection)), row: line, column: start)
      canvas.frame.cursor = ScreenPosition(row: line, column: start)
    }
    // The first cell takes what the others leave, so that marks and figures keep their place at the right.
    let right = row.cells.dropFirst().reduce(0) { $0 + $1.text.width + 1 }
    var column = start + 2
    let room = left + width - 1 - column - right
    for (index, cell) in row.cells.enumerated() {
      let cellWidth = index == 0 ? max(6, room) : min(cell.text.width, left + width - column)
      guard cellWidth > 0 else { break }
      canvas.frame.put(cell.text, row: line, column: column, width: cellWidth, style: cell.style)
      if index == 0, isSelected {
        canvas.frame.restyle(row: line, column: column, width: min(cellWidth, cell.text.width, 10)) {
          $0.reverse = true
        }
      }
      column += cellWidth + 1
    }
    canvas.targets.append(ClickTarget(row: line, columns: left..<(left + width), action: .select(row.id)))
  }

  private static func heading(of box: NeighbourhoodBox, _ model: Model) -> String {
    guard let place = model.place else { return "" }
    let attention = Attention(place, today: model.today)
    switch box {
    case .priorities:
      return place.priorities.isEmpty
        ? "No priorities yet\(place.indicators.isEmpty ? "" : ": figures of \(place.authority.name)")"
        : "Priorities (\(place.priorities.count)), own scales"
    case .actions: return "Actions (\(attention.openActions) open, \(attention.lateActions) late)"
    case .panel:
      return
        "What residents asked (\(place.asks.count)\(attention.lateReplies > 0 ? ", \(attention.lateReplies) owed" : ""))"
    case .partners: return "Partners (\(place.partners.count))"
    }
  }

  private static func empty(_ box: NeighbourhoodBox, _ model: Model) -> [String] {
    if !model.list.query.isEmpty { return ["Nothing matches. Esc clears the filter."] }
    return switch box {
    case .priorities: ["Not chosen yet: the community chooses them in discovery; a adds them."] + heard(model)
    case .actions: ["No open actions; a adds one."]
    case .panel: ["Nothing has been asked yet; a takes down an ask."]
    case .partners: ["No partners yet; a adds one."]
    }
  }

  /// What discovery has heard so far, while there is nothing else to show.
  private static func heard(_ model: Model) -> [String] {
    guard let phase = model.place?.phases.last, let heard = phase.heard else { return [] }
    let voices = phase.voices.map { ", \(ValueText.number(Double($0), decimals: 0)) people heard" } ?? ""
    return ["", "\(phase.name.title.capitalizedStart) since \(phase.start.words)\(voices).", heard]
  }

  private static func rows(of box: NeighbourhoodBox, _ model: Model) -> [ListRow] {
    guard let place = model.place else { return [] }
    let rows =
      switch box {
      case .priorities: priorityRows(place, model)
      case .actions: actionRows(place, model)
      case .panel: askRows(place, model)
      case .partners: partnerRows(place, model)
      }
    return rows.filter { row in model.matches(row.cells.map(\.text.text).joined(separator: " ")) }
  }

  private static func priorityRows(_ place: Neighbourhood, _ model: Model) -> [ListRow] {
    let owned = place.priorities.flatMap { priority -> [ListRow] in
      let heading = ListRow(
        id: "priority:\(priority.id)",
        cells: [TableCell("\(priority.label) \(priority.title)", Style(.title, bold: true))],
        searchText: "")
      return [heading] + place.indicators.filter { $0.priority == priority.id }.map { indicatorRow($0, model) }
    }
    return owned + place.indicators.filter { $0.priority == nil }.map { indicatorRow($0, model) }
  }

  private static func indicatorRow(_ indicator: Indicator, _ model: Model) -> ListRow {
    let text = SeriesText(indicator, glyphs: model.glyphs)
    let verdict = ReadingText(IndicatorReading(indicator, today: model.today), glyphs: model.glyphs).variation
    let isWide = model.columns >= wideColumns
    let mark = text.mark(today: model.today)
    var name = (mark.isEmpty ? " " : mark) + indicator.definition.short
    if indicator.isContext, let shown = indicator.shown { name = " \(shown.areaName): \(indicator.definition.short)" }
    return ListRow(
      id: "indicator:\(indicator.id)",
      cells: [
        TableCell(name), TableCell(text.latest.text.padded(to: 6, alignment: .right), text.latest.style),
        text.sparkline(width: isWide ? 13 : 7, scale: .own),
        TableCell(verdict.text.padded(to: isWide ? 12 : 9), verdict.style),
      ],
      searchText: "")
  }

  private static func actionRows(_ place: Neighbourhood, _ model: Model) -> [ListRow] {
    place.actions.filter { !$0.status.isFinished }
      .sorted { ($0.due?.daysSince1970 ?? Int.max, $0.ref) < ($1.due?.daysSince1970 ?? Int.max, $1.ref) }
      .map { action in
        let late = action.daysLate(on: model.today)
        let when: TableCell =
          late > 0
          ? TableCell(
            "\(model.glyphs.act) \(model.columns < wideColumns ? "\(late)d" : Plural.of(late, "day") + " late")",
            Style(.act, bold: true))
          : TableCell(action.due.map { $0.shortWords(near: model.today) } ?? "", .muted)
        return ListRow(id: action.id, cells: [TableCell("\(action.ref) \(action.title)"), when], searchText: "")
      }
  }

  private static func askRows(_ place: Neighbourhood, _ model: Model) -> [ListRow] {
    var all = model
    all.lists[.panel] = nil
    return PanelScreen.rows(all).compactMap { row in
      guard let ask = place.asks.first(where: { $0.id == row.id }) else { return nil }
      return ListRow(
        id: row.id, cells: [TableCell("\(ask.ref) \"\(ask.text)\""), PanelScreen.stateCell(ask, place, model)],
        searchText: "")
    }
  }

  private static func partnerRows(_ place: Neighbourhood, _ model: Model) -> [ListRow] {
    let reports = PartnerReports(place, today: model.today)
    return place.partners.map { partner in
      let labels = PartnersScreen.priorityLabels(partner, place).joined(separator: " ")
      let isSilent = reports.isSilent(partner)
      return ListRow(
        id: partner.id,
        cells: [
          TableCell(partner.name),
          isSilent ? TableCell("\(model.glyphs.watch) LATE", .watch) : TableCell(labels, .muted),
        ],
        searchText: "")
    }
  }
}
