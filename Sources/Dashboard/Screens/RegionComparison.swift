import Domain
import TerminalKit

/// The one indicator by which the region's screen compares its neighbourhoods, with their series on one scale.
struct RegionComparison {
  /// How many periods a row shows.
  static let width = 13

  /// The indicator; nil when no neighbourhood has values.
  let measure: IndicatorDefinition?
  /// The shown series of each neighbourhood that has one, by its id.
  let series: [String: Series]
  let scale: Sparkline.Scale
  /// Whether figures are shown that are those of a wider area.
  let isContext: Bool
  /// The newest period that any of them has a value for; all rows end with it.
  private let newest: Period?
  private let readings: [String: IndicatorReading]
  private let glyphs: Glyphs

  init(_ model: Model) {
    let measure = model.measure
    var series: [String: Series] = [:]
    var readings: [String: IndicatorReading] = [:]
    var isContext = false
    for place in model.snapshot.neighbourhoods {
      guard let indicator = place.indicators.first(where: { $0.definition.id == measure?.id }),
        let shown = indicator.shown
      else { continue }
      series[place.id] = shown
      readings[place.id] = IndicatorReading(indicator, today: model.today)
      isContext = isContext || indicator.isContext
    }
    self.measure = measure
    sum = measure.map { RollUp($0, over: model.snapshot.neighbourhoods) }
    self.series = series
    self.readings = readings
    self.isContext = isContext
    glyphs = model.glyphs
    let newest = series.values.compactMap { $0.latest?.period }.max()
    self.newest = newest
    scale = .shared(series.values.map { RegionComparison.values($0, upTo: newest) })
  }

  /// The values of the last periods up to the newest of all, those that have not come yet as nil.
  private static func values(_ series: Series, upTo newest: Period?) -> [Double?] {
    let values = series.calendar.map { $0.observation?.value }
    let missing = series.observations.last?.period.steps(to: newest ?? series.observations[0].period) ?? 0
    return (values + Array(repeating: nil, count: min(max(0, missing), width))).suffix(width)
  }

  /// What the neighbourhoods' own values sum to; nil without an indicator.
  let sum: RollUp?

  /// The sum and how many report, for the caption; nil where none does.
  var together: String? {
    guard let measure, let sum, sum.reporting > 0 else { return nil }
    return (sum.value.map { "together \(ValueText.short($0, measure)), " } ?? "") + sum.coverage
  }

  /// The newest value of a neighbourhood.
  func value(_ place: Neighbourhood) -> Double? { series[place.id]?.latest?.value }

  /// The newest value, what it says and the sparkline of a neighbourhood.
  func cells(_ place: Neighbourhood) -> [TableCell] {
    guard let measure else { return [] }
    let reading = readings[place.id].map { ReadingText($0, glyphs: glyphs).variation } ?? TableCell("")
    let width = RegionComparison.width
    let drawn = Sparkline.draw(
      series[place.id].map { RegionComparison.values($0, upTo: newest) } ?? [], width: width, scale: scale,
      glyphs: glyphs)
    return [latest(place.id, measure), reading, TableCell(drawn.padded(to: width, alignment: .right))]
  }

  /// The newest value; what is older than the heading says of when it is.
  private func latest(_ slug: String, _ measure: IndicatorDefinition) -> TableCell {
    let line = series[slug]
    let text = SeriesText(series: line, definition: measure, isContext: isContext, glyphs: glyphs).latest
    guard let period = line?.latest?.period, period != newest else { return text }
    return TableCell(SafeText("\(period.shortWords) ") + text.text, .muted)
  }

  /// The columns for those cells: the newest period, and the first one that a sparkline shows.
  var columns: [TableColumn] {
    guard let measure else { return [] }
    let earliest = series.values.compactMap(\.observations.first?.period).min()
    let first = earliest.flatMap { earliest in newest.map { max(earliest, $0.advanced(by: 1 - RegionComparison.width)) }
    }
    // The newest values must not be what is cut.
    let width = series.keys.map { latest($0, measure).text.width }.max() ?? 0
    return [
      TableColumn(
        title: SafeText(newest?.shortWords ?? "Latest"), width: min(14, max(7, width)), alignment: .right),
      TableColumn(title: "Reading", width: 11, growsTo: 12, rank: 2),
      TableColumn(
        title: SafeText(first.map { "from \($0.shortWords)" } ?? ""), width: RegionComparison.width, alignment: .right,
        rank: 1),
    ]
  }
}
