import Domain
import TerminalKit

/// One indicator: what its reading says, the series as a chart, table or words, and what lies around it.
enum IndicatorScreen {
  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let indicator = model.shownIndicator else {
      canvas.frame.put("No indicators yet: a on 3 Priorities adds one.", row: area.top + 1, column: 2)
      return
    }
    let reading = IndicatorReading(indicator, today: model.today)
    let rows = drawHead(reading, model, in: area, on: &canvas)
    let body = Area(top: area.top + rows, height: area.height - rows)
    switch model.seriesView {
    case .chart: drawChart(reading, model, in: body, on: &canvas)
    case .table: drawTable(list, model, in: body, on: &canvas)
    case .words: IndicatorStory(reading: reading, model: model).draw(list, in: body, on: &canvas)
    }
  }

  /// Draws the name with the verdict, the sentence, and how it was read; says how many rows that took.
  private static func drawHead(
    _ reading: IndicatorReading, _ model: Model, in area: Area, on canvas: inout Canvas
  ) -> Int {
    let words = IndicatorText(reading, today: model.today)
    let width = canvas.frame.columns - 2
    let indicator = reading.indicator
    let group = Indicator.groupWords(model.shownGroup)
    let others = group == nil && model.indicator?.groups.isEmpty == false ? "   (b shows groups)" : ""
    let verdict = ReadingText(reading, glyphs: model.glyphs)
    let variation = verdict.variation
    let assurance = verdict.standing.map { SafeText("   target \($0)") } ?? .empty
    let start = 1 + width - variation.text.width - assurance.width
    let name = SafeText(indicator.definition.nameWithUnit + (group.map { "   \($0)" } ?? ""))
    let hasRoom = name.width + others.count < start - 2
    canvas.frame.put(
      hasRoom ? name + SafeText(others) : name, row: area.top, column: 1, width: max(8, start - 3),
      style: Style(.title, bold: true))
    canvas.frame.put(variation.text, row: area.top, column: start, style: variation.style)
    canvas.frame.put(assurance, row: area.top, column: start + variation.text.width)
    var row = area.top + 1
    for line in SafeText(words.sentence).wrapped(to: width).prefix(3) {
      canvas.frame.put(line, row: row, column: 1)
      row += 1
    }
    let method = SafeText(words.method)
    for line in area.height < 18 ? [method].filter({ !$0.isEmpty }) : Array(method.wrapped(to: width).prefix(2)) {
      canvas.frame.put(line, row: row, column: 1, width: width, style: .muted)
      row += 1
    }
    return row - area.top
  }

  // MARK: Chart

  private static func drawChart(_ reading: IndicatorReading, _ model: Model, in area: Area, on canvas: inout Canvas) {
    guard reading.latest != nil else {
      let words = reading.calendar.isEmpty ? "No values yet: i writes one down." : "No value can be shown; v lists why."
      canvas.frame.put(SafeText(words), row: area.top + 1, column: 2, style: .muted)
      return
    }
    let maker = IndicatorChart(reading: reading, activities: activities(of: reading.indicator, model))
    let chart = maker.chart(columns: canvas.frame.columns)
    let width = canvas.frame.columns - 2
    // A low window has room for one line of the legend, what matters most first.
    let isLow = area.height < 12
    let legend = SafeText(maker.legend(chart, glyphs: model.glyphs, columns: canvas.frame.columns)).wrapped(to: width)
      .prefix(isLow ? 1 : 2)
      .map { TableCell($0, .muted) }
    // The note on the axis is known once the chart is drawn; it takes a line of its own whatever it says.
    let count = legend.count + 1 + around(reading, width, model).count
    let height = area.height - min(count, isLow ? 2 : max(3, area.height - 10))
    let axis = chart.draw(into: &canvas.frame, row: area.top, column: 1, rows: height, columns: width)
    let words = IndicatorText(reading, today: model.today)
    let left = reading.calendar.count - chart.points.count
    let cut = left > 0 ? "The newest \(chart.points.count) of \(reading.calendar.count) are drawn." : nil
    let note = [axis?.note?.text, cut, words.coverage].compactMap(\.self)
    let lines = legend + [TableCell(note.joined(separator: " "), .muted)] + around(reading, width, model)
    canvas.lines(lines, top: area.top + height, height: area.height - height, column: 1)
  }

  /// What partners did for the priority that an indicator serves.
  static func activities(of indicator: Indicator, _ model: Model) -> [Activity] {
    guard let priority = indicator.priority, !indicator.isContext else { return [] }
    return model.place?.activities.filter { $0.priority == priority } ?? []
  }

  /// What lies around the chart, what matters most first.
  private static func around(_ reading: IndicatorReading, _ width: Int, _ model: Model) -> [TableCell] {
    let words = IndicatorText(reading, today: model.today)
    let indicator = reading.indicator
    func paragraph(_ text: String, _ style: Style = .plain) -> [TableCell] {
      SafeText(text).wrapped(to: width).map { TableCell($0, style) }
    }
    var lines = words.breaks.flatMap { paragraph($0) }
    if let trend = words.sourceTrend { lines += paragraph(trend, trend.hasPrefix("!") ? .plain : .muted) }
    if !words.due.isEmpty { lines += paragraph(words.due, .muted) }
    if !words.comparisons.isEmpty { lines += paragraph("Compared: " + words.comparisons.joined(separator: ", ")) }
    lines += late(indicator, model)
    if let target = words.target { lines += paragraph(target, .muted) }
    let story = indicator.story?.split(separator: "\n").first.map { "Story: \($0)" }
    if let story { lines += paragraph(story) }
    if let age = words.storyAge { lines += paragraph(age, .watch) }
    lines += paragraph(words.provenance, .muted)
    if let definition = indicator.definition.definition { lines += paragraph("What is counted: \(definition)", .muted) }
    return lines
  }

  private static func late(_ indicator: Indicator, _ model: Model) -> [TableCell] {
    let late =
      model.place?.actions.filter {
        indicator.priority != nil && $0.priority == indicator.priority && $0.isOverdue(on: model.today)
      } ?? []
    guard let first = late.max(by: { $0.daysLate(on: model.today) < $1.daysLate(on: model.today) }) else { return [] }
    return [
      TableCell(
        "\(model.glyphs.act) \(Plural.of(late.count, "action")) late for this priority, first \(first.ref) \(first.title)",
        Style(.watch, bold: true))
    ]
  }

  // MARK: Table and words

  /// The values, newest first, while they are shown as a table; the lines, while they are shown as words.
  static func rows(_ model: Model) -> [ListRow] {
    guard let indicator = model.shownIndicator else { return [] }
    switch model.seriesView {
    case .chart: return []
    case .table: return values(indicator, model)
    case .words:
      return IndicatorStory(reading: IndicatorReading(indicator, today: model.today), model: model).rows
    }
  }

  private static func values(_ indicator: Indicator, _ model: Model) -> [ListRow] {
    let reading = IndicatorReading(indicator, today: model.today)
    let marks = IndicatorChart(reading: reading, activities: [])
    let starts = Set(reading.stretches.dropFirst().map(\.range.lowerBound))
    return reading.calendar.indices.reversed().map { index in
      let (period, observation) = reading.calendar[index]
      let letters = (observation?.letters ?? "") + (starts.contains(index) ? "[b]" : "")
      return ListRow(
        id: period.code,
        cells: [
          TableCell(period.words), TableCell(ValueText.short(observation, indicator.definition)),
          TableCell(marks.shape(at: index, model.glyphs).map { String($0) } ?? "", Style(bold: true)),
          TableCell(letters), TableCell(observation?.count.map { ValueText.number($0, decimals: 0) } ?? "", .muted),
          TableCell(observation?.denominator.map { ValueText.number($0, decimals: 0) } ?? "", .muted),
          TableCell(note(on: observation, indicator), .muted),
        ],
        searchText: "")
    }.filter { row in model.matches(row.cells.map(\.text.text).joined(separator: " ")) }
  }

  private static func note(on observation: Observation?, _ indicator: Indicator) -> String {
    guard let observation else { return "not in the source" }
    var parts = observation.value == nil ? [(observation.marker ?? .notAvailable).title] : []
    if let last = observation.replaced.last {
      let was = ValueText.short(last.observation, indicator.definition)
      parts.append("was \(was)" + (last.until.map { " until \($0.words)" } ?? ""))
    }
    if let trend = observation.sourceTrend { parts.append("source: \(trend)") }
    return (parts + [observation.note].compactMap(\.self)).joined(separator: "; ")
  }

  private static func drawTable(_ list: ShownList, _ model: Model, in area: Area, on canvas: inout Canvas) {
    var columns = [
      TableColumn(title: "Period", width: 20), TableColumn(title: "Value", width: 10, alignment: .right),
      TableColumn(title: "", width: 1),
    ]
    // A column that nothing stands in would only take room from the notes.
    for (index, column) in [
      TableColumn(title: "", width: 6), TableColumn(title: "Count", width: 9, alignment: .right, rank: 1),
      TableColumn(title: "Out of", width: 9, alignment: .right, rank: 1),
    ].enumerated() {
      let isUsed = list.rows.contains { !$0.cells[index + 3].text.isEmpty }
      columns.append(isUsed ? column : TableColumn(title: "", width: 0))
    }
    columns.append(TableColumn(title: "Note", width: 10, growsTo: 60))
    let visible = Table(columns: columns, rows: list.rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: area.top, height: area.height - 1)
    guard !visible.isEmpty else {
      let words =
        list.rows.isEmpty && !model.list.query.isEmpty ? "Nothing matches. Esc clears the filter." : "No values yet."
      canvas.frame.put(SafeText(words), row: area.top + 1, column: 3, style: .muted)
      return
    }
    // A note that is cut in its column is read here.
    let note = list.selected?.cells.last?.text ?? .empty
    let legend: SafeText =
      "\(model.glyphs.rising)\(model.glyphs.falling) real change   ? explains the letters in brackets"
    canvas.frame.put(
      note.isEmpty ? legend : note, row: area.top + area.height - 1, column: 3, width: canvas.frame.columns - 4,
      style: note.isEmpty ? .muted : .plain)
  }
}
