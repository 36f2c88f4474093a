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
    let sum = measure.map { RollUp($0, over: model.snapshot.neighbourhoods) }
    together = sum.flatMap { sum in
      guard sum.reporting > 0 else { return nil }
      let value = measure.flatMap { measure in sum.value.map { "together \(ValueText.short($0, measure)), " } } ?? ""
      return value + sum.coverage
    }
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

  /// What the neighbourhoods' own values sum to, and how many report; nil where none does.
  let together: String?

  /// The newest value of a neighbourhood.
  func value(_ place: Neighbourhood) -> Double? { series[place.id]?.latest?.value }

  /// The newest value, what it says and the sparkline of a neighbourhood.
  func cells(_ place: Neighbourhood) -> [TableCell] {
    guard let measure else { return [] }
    let text = SeriesText(series: series[place.id], definition: measure, isContext: isContext, glyphs: glyphs)
    let line = series[place.id]
    var latest = text.latest
    if let period = line?.latest?.period, period != newest {
      // What is older than the heading says so.
      latest = TableCell(SafeText("\(period.shortWords) ") + latest.text, .muted)
    }
    let reading = readings[place.id].map { ReadingText($0, glyphs: glyphs).variation } ?? TableCell("")
    let width = RegionComparison.width
    let drawn = Sparkline.draw(
      line.map { RegionComparison.values($0, upTo: newest) } ?? [], width: width, scale: scale, glyphs: glyphs)
    return [latest, reading, TableCell(drawn.padded(to: width, alignment: .right))]
  }

  /// The columns for those cells: the newest period, and the first one that a sparkline shows.
  var columns: [TableColumn] {
    guard measure != nil else { return [] }
    let latest = series.values.compactMap { $0.latest?.period }.max()
    let first = series.values.compactMap { $0.calendar.suffix(RegionComparison.width).first?.period }.min()
    return [
      TableColumn(title: SafeText(latest?.shortWords ?? "Latest"), width: 7, growsTo: 14, alignment: .right),
      TableColumn(title: "Reading", width: 11, growsTo: 12, rank: 2),
      TableColumn(
        title: SafeText(first.map { "from \($0.shortWords)" } ?? ""), width: RegionComparison.width, alignment: .right,
        rank: 1),
    ]
  }
}
