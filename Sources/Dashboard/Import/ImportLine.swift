import Domain
import Exchange

/// One line of figures that a file holds: an indicator and a group, in several areas.
struct ImportLine: Hashable {
  let indicator: String
  let indicatorID: String
  /// The columns by which the file's groups differ, with this line's values.
  let group: [PublishedSeries.Group]
  let areas: Int
  let span: String
  /// The newest value of the area that is looked at.
  let sample: String?

  /// The indicator and the group.
  var name: String {
    guard !group.isEmpty else { return indicator }
    let words = group.map(\.value).filter { !$0.isEmpty }
    return "\(words.isEmpty ? "All" : words.joined(separator: ", ")): \(indicator)"
  }

  /// The lines of a file, in its order.
  static func lines(of table: PublishedTable, near area: String?) -> [ImportLine] {
    let columns = varying(table.series)
    var order: [Key] = []
    var found: [Key: [PublishedSeries]] = [:]
    for series in table.series {
      let key = Key(id: series.indicatorID, group: series.breakdown.filter { columns.contains($0.column) })
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(series)
    }
    return order.compactMap { key in
      guard let series = found[key], let first = series.first else { return nil }
      let periods = series.flatMap { $0.points.map(\.period) }
      let span = [periods.min(), periods.max()].compactMap { $0?.words }
      let own = series.first { $0.areaCode == area } ?? first
      let newest = own.points.last { $0.figures.value != nil }
      return ImportLine(
        indicator: first.indicator, indicatorID: first.indicatorID, group: key.group, areas: series.count,
        span: span.first == span.last ? span.first ?? "" : span.joined(separator: " to "),
        sample: newest.flatMap { point in
          point.figures.value.map {
            "\(own.areaName ?? "") \(point.period.shortWords): \(ValueText.number($0, decimals: $0.rounded() == $0 ? 0 : 1))"
          }
        })
    }
  }

  private struct Key: Hashable {
    let id: String
    let group: [PublishedSeries.Group]
  }

  /// The columns in which the series differ.
  private static func varying(_ series: [PublishedSeries]) -> Set<String> {
    var values: [String: Set<String>] = [:]
    for group in series.flatMap(\.breakdown) { values[group.column, default: []].insert(group.value) }
    return Set(values.filter { $0.value.count > 1 }.keys)
  }
}
