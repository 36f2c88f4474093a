import Domain
import TerminalKit

/// All neighbourhoods in one list, compared by one indicator, and why the selected one needs a look.
enum RegionScreen {
  static func rows(_ model: Model) -> [ListRow] {
    let comparison = RegionComparison(model)
    let entries = model.snapshot.neighbourhoods.map { ($0, Attention($0, today: model.today)) }
    let sorted: [(Neighbourhood, Attention)]
    switch model.lists[.region]?.sort ?? .attention {
    case .name: sorted = entries.sorted { $0.0.name < $1.0.name }
    case .value:
      sorted = entries.sorted { (comparison.value($0.0) ?? -.infinity) > (comparison.value($1.0) ?? -.infinity) }
    default:
      // Within a level the order of the region stays, so that places do not jump about.
      sorted = entries.enumerated().sorted { ($0.element.1.level, $0.offset) < ($1.element.1.level, $1.offset) }
        .map(\.element)
    }
    let rows = sorted.map { place, attention in row(place, attention, comparison, model) }.filter(model.matches)
    return model.lists[.region]?.isReversed == true ? rows.reversed() : rows
  }

  private static func row(
    _ place: Neighbourhood, _ attention: Attention, _ comparison: RegionComparison, _ model: Model
  ) -> ListRow {
    let cells = [
      TableCell(place.name), attention.level.cell(model.glyphs), TableCell(place.status.title),
      TableCell(String(attention.openActions)),
      TableCell(
        attention.lateActions > 0 ? String(attention.lateActions) : "-",
        attention.lateActions > 0 ? Style(.act, bold: true) : .muted),
    ]
    return ListRow(
      id: place.id, cells: cells + comparison.cells(place),
      searchText: "\(place.name) \(place.authority.name) \(place.status.title)")
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    let rows = list.rows
    let wanted = max(6, area.height - rows.count - 4)
    let (upper, lower) = area.split(lower: wanted, keeping: min(rows.count, 6) + 3, shift: model.paneShift)
    let comparison = RegionComparison(model)
    drawCaption(comparison, row: upper.top, on: &canvas)
    let columns = [
      TableColumn(title: "Neighbourhood", width: 16, growsTo: 42),
      TableColumn(title: "Attention", width: 9),
      TableColumn(title: "Phase", width: 10, rank: 2),
      TableColumn(title: "Open", width: 4, alignment: .right),
      TableColumn(title: "Late", width: 4, alignment: .right),
    ]
    Table(columns: columns + comparison.columns, rows: rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top + 2, height: upper.height - 2)
    if rows.isEmpty { canvas.frame.put("Nothing matches. Esc clears the filter.", row: upper.top + 4, column: 3) }
    if let lower { drawReasons(list.selectedID, comparison, model, in: lower, on: &canvas) }
  }

  /// Which indicator is compared, whose figures they are, and on which scale.
  private static func drawCaption(_ comparison: RegionComparison, row: Int, on canvas: inout Canvas) {
    guard let measure = comparison.measure else {
      canvas.frame.put("No indicators yet.", row: row, column: 1, style: .muted)
      return
    }
    canvas.frame.put(
      SafeText(measure.nameWithUnit), row: row, column: 1, width: canvas.frame.columns - 2, style: Style(.title))
    let whose =
      comparison.isContext
      ? "figures of the whole authority, not of the neighbourhood" : "the neighbourhoods' own values"
    canvas.frame.put(
      SafeText("\(measure.improvement.title); \(whose)"), row: row + 1, column: 1, width: canvas.frame.columns - 2,
      style: .muted)
  }

  private static func drawReasons(
    _ selected: String?, _ comparison: RegionComparison, _ model: Model, in area: Area, on canvas: inout Canvas
  ) {
    guard let place = selected.flatMap(model.snapshot.neighbourhood) else { return }
    let attention = Attention(place, today: model.today)
    canvas.heading(SafeText("\(place.name): \(headline(attention))"), row: area.top)
    let width = canvas.frame.columns - 4
    var lines: [TableCell] = []
    for (index, reason) in attention.reasons.enumerated() {
      for (number, line) in SafeText(reason).wrapped(to: width - 3).enumerated() {
        lines.append(TableCell(SafeText(number == 0 ? "\(index + 1)  " : "   ") + line))
      }
    }
    if attention.reasons.isEmpty { lines.append(TableCell("Nothing is late, and every value is as new as it can be.")) }
    lines.append(TableCell(""))
    lines += rollUp(comparison, model, width)
    let room = area.height - 2
    canvas.lines(lines, top: area.top + 1, height: room, column: 2)
    drawLegend(model, row: area.top + area.height - 1, on: &canvas)
  }

  private static func headline(_ attention: Attention) -> String {
    switch attention.level {
    case .act: "why to act"
    case .watch: "what to watch"
    case .noData: "what is missing"
    case .steady: "steady"
    }
  }

  /// The region's own figure, made by summing; in words what it covers.
  private static func rollUp(_ comparison: RegionComparison, _ model: Model, _ width: Int) -> [TableCell] {
    guard let measure = comparison.measure else { return [] }
    let sum = RollUp(measure, over: model.snapshot.neighbourhoods)
    var text = ""
    if let value = sum.value, let period = sum.period {
      text =
        "\(measure.short), neighbourhoods together: \(ValueText.full(value, measure)) in \(period.words)"
        + " (\(sum.coverage))"
    } else if sum.reporting == 0 {
      text = "No neighbourhood has values of its own for this; shown are its authority's."
    } else if let refusal = sum.refusal {
      text = "No figure for the region: \(refusal)."
    }
    if case .fixed(let range) = comparison.scale {
      text +=
        " One scale: \(ValueText.short(range.lowerBound, measure)) to \(ValueText.short(range.upperBound, measure))."
    }
    return SafeText(text).wrapped(to: width).map { TableCell($0, .muted) }
  }

  private static func drawLegend(_ model: Model, row: Int, on canvas: inout Canvas) {
    let glyphs = model.glyphs
    let since = canvas.frame.columns < 76 ? "" : " on last value"
    canvas.frame.put(
      SafeText(
        "\(glyphs.act) act  \(glyphs.watch) watch  \(glyphs.unknown) no data  "
          + "\(glyphs.rising) up  \(glyphs.level) same  \(glyphs.falling) down\(since)  x missing"),
      row: row, column: 2, width: canvas.frame.columns - 3, style: .muted)
  }
}
