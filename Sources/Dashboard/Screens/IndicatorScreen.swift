import Domain
import TerminalKit

/// One indicator: value, target, comparators, the series as a chart, table or words, definition and source.
enum IndicatorScreen {
  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let indicator = model.shownIndicator else {
      canvas.frame.put("No indicators yet: a on 3 Priorities adds one.", row: area.top + 1, column: 2)
      return
    }
    let words = IndicatorText(indicator: indicator, today: model.today)
    let width = canvas.frame.columns - 2
    let group = Indicator.groupWords(model.group)
    let others = group == nil && !indicator.groups.isEmpty ? "   (b shows groups)" : ""
    let heading = indicator.definition.nameWithUnit + (group.map { "   \($0)" } ?? others)
    var row = area.top
    canvas.frame.put(SafeText(heading), row: row, column: 1, width: width, style: Style(.title, bold: true))
    row += 1
    for line in SafeText(words.standing).wrapped(to: width).prefix(3) {
      canvas.frame.put(line, row: row, column: 1)
      row += 1
    }
    // The note on the axis is known once the chart is drawn; it takes one line whatever it says.
    let lineCount = footer(indicator, words, width, model, axis: nil).count
    let room = area.top + area.height - row
    let footRows = min(lineCount, max(3, room - 9))
    let body = Area(top: row, height: room - footRows)
    var axis: ChartAxis?
    switch model.seriesView {
    case .chart: axis = drawChart(indicator, in: body, on: &canvas)
    case .table: drawTable(list, in: body, on: &canvas)
    case .words: drawWords(indicator, words, in: body, on: &canvas)
    }
    canvas.lines(
      footer(indicator, words, width, model, axis: axis), top: row + body.height, height: footRows, column: 1)
  }

  private static func drawChart(_ indicator: Indicator, in area: Area, on canvas: inout Canvas) -> ChartAxis? {
    guard let series = indicator.shown, !series.observations.isEmpty else {
      canvas.frame.put("No values yet: i writes one down.", row: area.top + 1, column: 2, style: .muted)
      return nil
    }
    return chart(indicator, series, columns: canvas.frame.columns)
      .draw(into: &canvas.frame, row: area.top, column: 1, rows: area.height, columns: canvas.frame.columns - 2)
  }

  private static func chart(_ indicator: Indicator, _ series: Series, columns: Int) -> Chart {
    let points = series.calendar.suffix(max(12, (columns - 10) / 3)).map { period, observation in
      Chart.Point(
        label: SafeText(period.axisWords), value: observation?.value,
        text: SafeText(ValueText.short(observation, indicator.definition)))
    }
    return Chart(points: points, target: indicator.target)
  }

  /// The values, newest first, while they are shown as a table.
  static func rows(_ model: Model) -> [ListRow] {
    guard model.seriesView == .table, let indicator = model.shownIndicator else { return [] }
    return (indicator.shown?.calendar ?? []).reversed().map { period, observation in
      ListRow(
        id: period.code,
        cells: [
          TableCell(period.words), TableCell(ValueText.short(observation, indicator.definition)),
          TableCell(observation?.count.map { ValueText.number($0, decimals: 0) } ?? "", .muted),
          TableCell(observation?.denominator.map { ValueText.number($0, decimals: 0) } ?? "", .muted),
          TableCell(note(on: observation), .muted),
        ],
        searchText: "")
    }.filter { row in model.matches(row.cells.map(\.text.text).joined(separator: " ")) }
  }

  private static func note(on observation: Observation?) -> String {
    guard let observation else { return "not in the source" }
    let reason = observation.value == nil ? (observation.marker ?? .notAvailable).title : ""
    let state = observation.isProvisional ? "provisional" : reason
    return [state, observation.note ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static func drawTable(_ list: ShownList, in area: Area, on canvas: inout Canvas) {
    let columns = [
      TableColumn(title: "Period", width: 20), TableColumn(title: "Value", width: 10, alignment: .right),
      TableColumn(title: "Count", width: 9, alignment: .right, rank: 1),
      TableColumn(title: "Out of", width: 9, alignment: .right, rank: 1),
      TableColumn(title: "Note", width: 10, growsTo: 60),
    ]
    Table(columns: columns, rows: list.rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: area.top, height: area.height)
  }

  private static func drawWords(
    _ indicator: Indicator, _ words: IndicatorText, in area: Area, on canvas: inout Canvas
  ) {
    let width = canvas.frame.columns - 4
    var lines = SafeText(words.coverage).wrapped(to: width)
    let values = (indicator.shown?.calendar ?? []).map { period, observation in
      "\(period.words) \(ValueText.short(observation, indicator.definition))"
    }
    lines += SafeText(values.joined(separator: ", ")).wrapped(to: width)
    if let definition = indicator.definition.definition { lines += [.empty] + SafeText(definition).wrapped(to: width) }
    canvas.lines(lines.map { TableCell($0) }, top: area.top + 1, height: area.height - 1, column: 2)
  }

  private static func footer(
    _ indicator: Indicator, _ words: IndicatorText, _ width: Int, _ model: Model, axis: ChartAxis?
  ) -> [TableCell] {
    var lines: [TableCell] = []
    let others = words.comparisons
    if !others.isEmpty {
      lines += SafeText("Compared: " + others.joined(separator: ", ")).wrapped(to: width).map { TableCell($0) }
    }
    if model.seriesView == .chart {
      let note = axis?.note.map { $0 + "  " } ?? ""
      lines.append(TableCell(note + SafeText("x missing\(indicator.target == nil ? "" : "  - - target")"), .muted))
    }
    if model.seriesView == .chart { lines.append(TableCell(words.coverage)) }
    let late =
      model.place?.actions.filter {
        indicator.priority != nil && $0.priority == indicator.priority && $0.isOverdue(on: model.today)
      } ?? []
    if let first = late.max(by: { $0.daysLate(on: model.today) < $1.daysLate(on: model.today) }) {
      lines.append(
        TableCell(
          "\(model.glyphs.act) \(Plural.of(late.count, "action")) late for this priority, first \(first.ref) \(first.title)",
          Style(.watch, bold: true)))
    }
    lines += SafeText(words.provenance).wrapped(to: width).map { TableCell($0, .muted) }
    return lines
  }
}
