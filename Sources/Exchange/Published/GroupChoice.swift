/// A column by which the groups of a file differ, so that one of its values must be chosen.
struct GroupChoice {
  private let column: String
  private let values: [String]

  /// What there is to choose in series of several groups.
  static func choices(in series: [PublishedSeries]) -> [GroupChoice] {
    var found: [GroupChoice] = []
    let indicators = Set(series.map(\.indicatorID)).sorted()
    if indicators.count > 1 { found.append(GroupChoice(column: "", values: indicators)) }
    var columns: [String] = []
    for column in series.flatMap({ $0.breakdown.map(\.column) }) where !columns.contains(column) {
      columns.append(column)
    }
    for column in columns {
      let values = Set(series.map { value(of: column, in: $0) }).sorted()
      if values.count > 1 { found.append(GroupChoice(column: column, values: values)) }
    }
    return found
  }

  private static func value(of column: String, in series: PublishedSeries) -> String {
    series.breakdown.first { $0.column == column }?.value ?? ""
  }

  /// Whether a series holds the word for all in the column, as publishers write it.
  func isAll(of series: PublishedSeries) -> Bool {
    guard !column.isEmpty else { return false }
    let word = GroupChoice.value(of: column, in: series).lowercased()
    return word.isEmpty || ["persons", "total", "all"].contains(word) || word.hasPrefix("all ")
  }

  /// The column with what can be chosen.
  var words: String {
    let name = column.isEmpty ? "the indicator (--value COLUMN, or --where \"Indicator ID=…\")" : column
    let shown = values.prefix(12).map { $0.isEmpty ? "nothing" : $0 }
    return "\(name) is \(shown.joined(separator: ", "))\(values.count > 12 ? ", …" : "")"
  }
}
