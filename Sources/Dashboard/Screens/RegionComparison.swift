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
    self.series = series
    self.readings = readings
    self.isContext = isContext
    glyphs = model.glyphs
    scale = .shared(
      series.values.map { line in line.calendar.suffix(RegionComparison.width).map { $0.observation?.value } })
  }

  /// The newest value of a neighbourhood.
  func value(_ place: Neighbourhood) -> Double? { series[place.id]?.latest?.value }

  /// The newest value, what it says and the sparkline of a neighbourhood.
  func cells(_ place: Neighbourhood) -> [TableCell] {
    guard let measure else { return [] }
    let text = SeriesText(series: series[place.id], definition: measure, isContext: isContext, glyphs: glyphs)
    let reading = readings[place.id].map { ReadingText($0, glyphs: glyphs).variation } ?? TableCell("")
    return [text.latest, reading, text.sparkline(width: RegionComparison.width, scale: scale)]
  }

  /// The columns for those cells: the newest period, and the first one that a sparkline shows.
  var columns: [TableColumn] {
    guard measure != nil else { return [] }
    let latest = series.values.compactMap { $0.latest?.period }.max()
    let first = series.values.compactMap { $0.calendar.suffix(RegionComparison.width).first?.period }.min()
    return [
      TableColumn(title: SafeText(latest?.shortWords ?? "Latest"), width: 7, alignment: .right),
      TableColumn(title: "Reading", width: 11, growsTo: 12, rank: 2),
      TableColumn(
        title: SafeText(first.map { "from \($0.shortWords)" } ?? ""), width: RegionComparison.width, alignment: .right,
        rank: 1),
    ]
  }
}
