import Domain
import TerminalKit

/// The priorities that the community chose, each with its indicators and the claims made of it.
enum PrioritiesScreen {
  private static let sparklineWidth = 13

  static func rows(_ model: Model) -> [ListRow] {
    guard let place = model.place else { return [] }
    let list = model.lists[.priorities]
    if list?.sort == .attention { return byAttention(place, model, isReversed: list?.isReversed == true) }
    var rows: [ListRow] = []
    for priority in list?.isReversed == true ? place.priorities.reversed() : place.priorities {
      append(
        heading: "\(priority.label)  \(priority.title)", id: "priority:\(priority.id)", priority: priority.id, place,
        model, to: &rows)
    }
    append(heading: sharedHeading(place), id: "priority:", priority: nil, place, model, to: &rows)
    return rows
  }

  /// The indicators alone: those that get worse, those whose target is out of reach, those without a new value, the rest.
  private static func byAttention(_ place: Neighbourhood, _ model: Model, isReversed: Bool) -> [ListRow] {
    let readings = place.indicators.map { IndicatorReading($0, today: model.today) }
    let sorted = readings.enumerated().sorted {
      ($0.element.attention, $0.offset) < ($1.element.attention, $1.offset)
    }
    let rows = sorted.map { row($0.element, model) }.filter(model.matches)
    return isReversed ? rows.reversed() : rows
  }

  /// What belongs to no priority: the neighbourhood's own, or what is only known of its whole authority.
  private static func sharedHeading(_ place: Neighbourhood) -> String {
    let shared = place.indicators.filter { $0.priority == nil }
    return !shared.isEmpty && shared.allSatisfy { $0.isContext && $0.shown != nil }
      ? "Whole of \(place.authority.name), for context" : "For the whole neighbourhood"
  }

  private static func append(
    heading: String, id: String, priority: String?, _ place: Neighbourhood, _ model: Model, to rows: inout [ListRow]
  ) {
    let indicators = place.indicators.filter { $0.priority == priority }.map {
      row(IndicatorReading($0, today: model.today), model)
    }
    let claims = place.claims.filter { $0.priority == priority }.map { row($0, model) }
    let shown = (indicators + claims).filter(model.matches)
    guard !shown.isEmpty || priority != nil && (model.lists[.priorities]?.query ?? "").isEmpty else { return }
    let title = TableCell(heading, Style(.title, bold: true))
    rows.append(
      priority == nil
        ? ListRow(id: id, cells: [title], searchText: "", isHeading: true)
        : ListRow(id: id, cells: [title, TableCell("")], searchText: heading, isSpanning: true))
    rows += shown
    if shown.isEmpty {
      rows.append(
        ListRow(id: id + "/none", cells: [TableCell("    no indicator yet", .muted)], searchText: "", isHeading: true))
    }
  }

  private static func row(_ reading: IndicatorReading, _ model: Model) -> ListRow {
    let indicator = reading.indicator
    let text = SeriesText(indicator, glyphs: model.glyphs)
    let verdict = ReadingText(reading, glyphs: model.glyphs)
    var name = text.mark(today: model.today) + indicator.definition.name
    // Whose figures they are must not be what is cut off.
    if indicator.isContext, let shown = indicator.shown { name = "\(shown.areaName): \(name)" }
    let note = indicator.isContext ? "context" : indicator.definition.improvement.title
    return ListRow(
      id: "indicator:\(indicator.id)",
      cells: [
        TableCell(name), text.latest, verdict.variation, verdict.target, text.period,
        text.sparkline(width: sparklineWidth, scale: .own), TableCell(note, .muted),
      ],
      searchText: "\(indicator.definition.name) \(indicator.definition.short)")
  }

  private static func row(_ claim: Claim, _ model: Model) -> ListRow {
    ListRow(
      id: "claim:\(claim.id)",
      cells: [TableCell(claim.statement), TableCell("claim", .muted)],
      searchText: "\(claim.statement) \(claim.by)", isSpanning: true)
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let place = model.place else { return }
    let rows = list.rows
    let (upper, lower) = area.split(lower: min(8, area.height / 2), keeping: 7, shift: model.paneShift)
    let columns = [
      TableColumn(title: "Indicator or claim", width: 20, growsTo: 50),
      TableColumn(title: "Latest", width: 8, alignment: .right),
      TableColumn(title: "Reading", width: 11, growsTo: 12),
      TableColumn(title: "Target", width: 13, growsTo: 16, rank: 2),
      TableColumn(title: "Period", width: 10, rank: 3),
      TableColumn(title: "own scale", width: sparklineWidth, alignment: .right, rank: 1),
      TableColumn(title: "", width: 16, growsTo: 27, rank: 4),
    ]
    Table(columns: columns, rows: rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top, height: upper.height)
    if rows.isEmpty {
      canvas.frame.put(
        SafeText(
          place.priorities.isEmpty
            ? "\(place.shortName) is in \(place.status.title): no priorities chosen yet; a adds them."
            : "Nothing matches. Esc clears the filter."),
        row: upper.top + 1, column: 3)
    }
    if let lower { drawPane(place, selected: list.selectedID, model, in: lower, on: &canvas) }
  }

  private static func drawPane(
    _ place: Neighbourhood, selected: String?, _ model: Model, in area: Area, on canvas: inout Canvas
  ) {
    let width = canvas.frame.columns - 4
    if let claim = model.claim(ofRow: selected) {
      canvas.heading("Claim without a series", row: area.top)
      canvas.lines(ClaimText(claim).lines(width), top: area.top + 1, height: area.height - 1, column: 2)
    } else if let priority = selected.flatMap({ id in place.priorities.first { "priority:\($0.id)" == id } }) {
      canvas.heading(SafeText("\(priority.label) \(priority.title)"), row: area.top)
      canvas.lines(lines(on: priority, width), top: area.top + 1, height: area.height - 1, column: 2)
    } else if let indicator = model.indicator(ofRow: selected) {
      canvas.heading(SafeText(indicator.definition.name), row: area.top)
      let words = IndicatorText(indicator: indicator, today: model.today)
      var lines = SafeText(words.sentence).wrapped(to: width).map { TableCell($0) }
      lines += SafeText("\(words.method) \(words.due) \(words.coverage)").wrapped(to: width).map {
        TableCell($0, .muted)
      }
      if let target = words.target { lines += SafeText(target).wrapped(to: width).map { TableCell($0, .muted) } }
      lines += SafeText(words.provenance).wrapped(to: width).map { TableCell($0, .muted) }
      if let definition = indicator.definition.definition {
        lines += SafeText(definition).wrapped(to: width).map { TableCell($0, .muted) }
      }
      if let priority = place.priority(indicator.priority), let how = priority.how {
        lines += SafeText("How \(priority.label) was chosen: \(how)").wrapped(to: width).map { TableCell($0, .muted) }
      }
      canvas.lines(lines, top: area.top + 1, height: area.height - 1, column: 2)
    }
  }

  /// Who chose a priority, when and how, and what others have said of the work.
  private static func lines(on priority: Priority, _ width: Int) -> [TableCell] {
    let facts = [
      ("Chosen by", priority.origin?.title), ("When", priority.chosen), ("How", priority.how),
      ("Serves", priority.aims.isEmpty ? nil : priority.aims.joined(separator: ", ")),
      ("Evidence", priority.evidence), ("Source", priority.common.source),
    ]
    let lines = facts.flatMap { label, text in
      text.map { SafeText("\(label): \($0)").wrapped(to: width).map { TableCell($0) } } ?? []
    }
    return lines.isEmpty ? [TableCell("Nothing is written yet on how it was chosen; e adds it.", .muted)] : lines
  }
}
