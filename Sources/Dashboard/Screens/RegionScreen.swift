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
      TableColumn(title: "Attention", width: 13),
      TableColumn(title: "Phase", width: 10, rank: 3),
      TableColumn(title: "Open", width: 4, alignment: .right),
      TableColumn(title: "Late", width: 4, alignment: .right),
    ]
    Table(columns: columns + comparison.columns, rows: rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top + 2, height: upper.height - 2)
    if rows.isEmpty {
      let isNew = model.snapshot.neighbourhoods.isEmpty
      canvas.frame.put(
        isNew ? "No neighbourhoods yet: a adds the first one." : "Nothing matches. Esc clears the filter.",
        row: upper.top + 4, column: 3)
    }
    if let lower, let place = list.selectedID.flatMap(model.snapshot.neighbourhood) {
      RegionPane(place: place, comparison: comparison, model: model).draw(in: lower, on: &canvas)
    }
  }

  /// Which indicator is compared, whose figures they are, and on which scale.
  private static func drawCaption(_ comparison: RegionComparison, row: Int, on canvas: inout Canvas) {
    guard let measure = comparison.measure else {
      canvas.frame.put("No indicators yet: a on 3 Priorities adds one.", row: row, column: 1, style: .muted)
      return
    }
    canvas.frame.put(
      SafeText(measure.nameWithUnit), row: row, column: 1, width: canvas.frame.columns - 2, style: Style(.title))
    var text = measure.improvement.title
    text += comparison.isContext ? "; authority figures" : "; own values"
    if let together = comparison.together { text += "; \(together)" }
    if case .fixed(let range) = comparison.scale {
      text += "; scale \(ValueText.short(range.lowerBound, measure)) to \(ValueText.short(range.upperBound, measure))"
    }
    canvas.frame.put(
      SafeText(text), row: row + 1, column: 1, width: canvas.frame.columns - 2,
      style: .muted)
  }
}
