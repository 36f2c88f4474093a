import Domain
import TerminalKit

/// All neighbourhoods in one list, compared by one indicator, and why the selected one needs a look.
enum RegionScreen {
  private static let sparklineWidth = 13

  static func rows(_ model: Model) -> [ListRow] {
    let scale = scale(model)
    let entries = model.snapshot.neighbourhoods.map { ($0, Attention($0, today: model.today)) }
    let sorted: [(Neighbourhood, Attention)]
    switch model.lists[.region]?.sort ?? .attention {
    case .name: sorted = entries.sorted { $0.0.name < $1.0.name }
    case .value: sorted = entries.sorted { (value($0.0, model) ?? -.infinity) > (value($1.0, model) ?? -.infinity) }
    default:
      // Within a level the order of the region stays, so that places do not jump about.
      sorted = entries.enumerated().sorted { ($0.element.1.level, $0.offset) < ($1.element.1.level, $1.offset) }
        .map(\.element)
    }
    let rows = sorted.map { place, attention in row(place, attention, scale, model) }.filter(model.matches)
    return model.lists[.region]?.isReversed == true ? rows.reversed() : rows
  }

  private static func row(
    _ place: Neighbourhood, _ attention: Attention, _ scale: Sparkline.Scale, _ model: Model
  ) -> ListRow {
    var cells = [
      TableCell(place.name), attention.level.cell(model.glyphs), TableCell(place.status.title),
      TableCell(String(attention.openActions)),
      TableCell(
        attention.lateActions > 0 ? String(attention.lateActions) : "-",
        attention.lateActions > 0 ? Style(.act, bold: true) : .muted),
    ]
    if let measure = model.measure {
      let text = SeriesText(
        series: place.indicators.first { $0.definition.id == measure.id }?.shown, definition: measure,
        glyphs: model.glyphs)
      cells += [text.latest, text.direction, text.sparkline(width: sparklineWidth, scale: scale)]
    }
    return ListRow(
      id: place.id, cells: cells, searchText: "\(place.name) \(place.authority.name) \(place.status.title)")
  }

  static func draw(_ model: Model, in area: Area, on canvas: inout Canvas) {
    let rows = model.listRows
    let wanted = max(6, area.height - rows.count - 4)
    let (upper, lower) = area.split(lower: wanted, keeping: min(rows.count, 6) + 3, shift: model.paneShift)
    drawCaption(model, row: upper.top, on: &canvas)
    var columns = [
      TableColumn(title: "Neighbourhood", width: 16, growsTo: 42),
      TableColumn(title: "Attention", width: 9),
      TableColumn(title: "Phase", width: 10, rank: 2),
      TableColumn(title: "Open", width: 4, alignment: .right),
      TableColumn(title: "Late", width: 4, alignment: .right),
    ]
    if let measure = model.measure {
      columns += [
        TableColumn(title: SafeText(latestHeading(model, measure)), width: 7, alignment: .right),
        TableColumn(title: "", width: 1),
        TableColumn(title: SafeText(spanHeading(model, measure)), width: sparklineWidth, alignment: .right, rank: 1),
      ]
    }
    Table(columns: columns, rows: rows, selected: model.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top + 2, height: upper.height - 2)
    if rows.isEmpty { canvas.frame.put("Nothing matches. Esc clears the filter.", row: upper.top + 4, column: 3) }
    if let lower { drawReasons(model, in: lower, on: &canvas) }
  }

  /// Which indicator is compared, whose figures they are, and on which scale.
  private static func drawCaption(_ model: Model, row: Int, on canvas: inout Canvas) {
    guard let measure = model.measure else {
      canvas.frame.put("No indicators yet.", row: row, column: 1, style: .muted)
      return
    }
    let isContext = model.snapshot.neighbourhoods.contains { place in
      place.indicators.contains { $0.definition.id == measure.id && $0.isContext && $0.shown != nil }
    }
    canvas.frame.put(
      SafeText(measure.nameWithUnit), row: row, column: 1, width: canvas.frame.columns - 2, style: Style(.title))
    let whose =
      isContext ? "figures of the whole authority, not of the neighbourhood" : "the neighbourhoods' own values"
    canvas.frame.put(
      SafeText("\(measure.improvement.title); \(whose)"), row: row + 1, column: 1, width: canvas.frame.columns - 2,
      style: .muted)
  }

  private static func latestHeading(_ model: Model, _ measure: IndicatorDefinition) -> String {
    let latest = model.snapshot.neighbourhoods
      .compactMap { place in place.indicators.first { $0.definition.id == measure.id }?.shown?.latest?.period }.max()
    return latest?.shortWords ?? "Latest"
  }

  private static func spanHeading(_ model: Model, _ measure: IndicatorDefinition) -> String {
    let periods = shownSeries(model, measure).compactMap { $0.calendar.suffix(sparklineWidth).first?.period }
    return periods.min().map { "from \($0.words)" } ?? ""
  }

  private static func drawReasons(_ model: Model, in area: Area, on canvas: inout Canvas) {
    guard let id = model.selectedID, let place = model.snapshot.neighbourhood(id) else { return }
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
    lines += rollUp(model, width)
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
  private static func rollUp(_ model: Model, _ width: Int) -> [TableCell] {
    guard let measure = model.measure else { return [] }
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
    if let range = scaleRange(model, measure) {
      text +=
        " One scale: \(ValueText.short(range.lowerBound, measure)) to \(ValueText.short(range.upperBound, measure))."
    }
    return SafeText(text).wrapped(to: width).map { TableCell($0, .muted) }
  }

  private static func drawLegend(_ model: Model, row: Int, on canvas: inout Canvas) {
    let glyphs = model.glyphs
    canvas.frame.put(
      SafeText(
        "\(glyphs.act) act  \(glyphs.watch) watch  \(glyphs.unknown) no data   "
          + "\(glyphs.rising) up  \(glyphs.level) same  \(glyphs.falling) down on last value   x missing"),
      row: row, column: 2, width: canvas.frame.columns - 3, style: .muted)
  }

  private static func shownSeries(_ model: Model, _ measure: IndicatorDefinition) -> [Series] {
    model.snapshot.neighbourhoods.compactMap { place in
      place.indicators.first { $0.definition.id == measure.id }?.shown
    }
  }

  private static func scaleRange(_ model: Model, _ measure: IndicatorDefinition) -> ClosedRange<Double>? {
    guard case .fixed(let range) = scale(model) else { return nil }
    return range
  }

  private static func scale(_ model: Model) -> Sparkline.Scale {
    guard let measure = model.measure else { return .own }
    return .shared(
      shownSeries(model, measure).map {
        SeriesText(series: $0, definition: measure, glyphs: model.glyphs).values(sparklineWidth)
      })
  }

  private static func value(_ place: Neighbourhood, _ model: Model) -> Double? {
    place.indicators.first { $0.definition.id == model.measure?.id }?.shown?.latest?.value
  }
}
