import Domain
import TerminalKit

/// A series as a row of a list: newest value and sparkline.
struct SeriesText {
  let series: Series?
  let definition: IndicatorDefinition
  /// Whether the figures are those of a wider area, for which nobody here can be late.
  let isContext: Bool
  let glyphs: Glyphs

  /// The values of the last periods, missing ones and gaps as nil.
  func values(_ count: Int) -> [Double?] {
    (series?.calendar ?? []).suffix(count).map { $0.observation?.value }
  }

  /// The newest value, or why there is none.
  var latest: TableCell {
    guard let series, let latest = series.latest else { return TableCell("no data", .muted) }
    return TableCell(ValueText.short(latest, definition), latest == series.observations.last ? .plain : .muted)
  }

  /// The period of the newest value for a narrow column.
  var period: TableCell {
    guard let period = series?.latest?.period else { return TableCell("") }
    return TableCell(period.words.count > 8 ? period.shortWords : period.words, .muted)
  }

  /// Whether a newer value should have come; stands before the name, which no window is too narrow for.
  func mark(today: CalendarDate) -> String {
    let isOverdue = !isContext && Freshness(series, definition: definition, today: today).isOverdue
    return isOverdue ? "\(glyphs.watch) " : ""
  }

  /// The last periods as a sparkline, newest at the right end of the column.
  ///
  /// Its own scale is that of the whole series, so that it looks alike however many periods are shown.
  func sparkline(width: Int, scale: Sparkline.Scale) -> TableCell {
    let scale = scale == .own ? .shared([(series?.calendar ?? []).map { $0.observation?.value }]) : scale
    return TableCell(
      Sparkline.draw(values(width), width: width, scale: scale, glyphs: glyphs).padded(to: width, alignment: .right))
  }
}

extension SeriesText {
  /// The series that an indicator shows.
  init(_ indicator: Indicator, glyphs: Glyphs) {
    self.init(
      series: indicator.shown, definition: indicator.definition, isContext: indicator.isContext, glyphs: glyphs)
  }
}
