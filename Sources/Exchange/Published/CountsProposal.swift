import Domain

/// Finds the columns of numerator and denominator that make a column of percentages.
public enum CountsProposal {
  /// The pair whose quotient is the value wherever all three are given, within the rounding of each; nil for none.
  public static func columns(making value: String, in table: PublishedTable) -> (count: String, denominator: String)? {
    var places: [Place: [String: Double]] = [:]
    for series in table.series {
      for point in series.points {
        guard let number = point.figures.value else { continue }
        places[Place(area: series.areaCode, group: series.breakdown, period: point.period), default: [:]][
          series.indicatorID] = number
      }
    }
    let rows = places.values.filter { ($0[value] ?? 0) > 0 }
    let columns = Set(rows.flatMap(\.keys)).subtracting([value]).sorted()
    var best: (count: String, denominator: String, matches: Int)?
    for denominator in columns {
      for count in columns where count != denominator {
        let matches = matches(count, denominator, value, rows)
        if matches >= 3, matches > best?.matches ?? 0 { best = (count, denominator, matches) }
      }
    }
    return best.map { ($0.count, $0.denominator) }
  }

  private struct Place: Hashable {
    let area: String?
    let group: [PublishedSeries.Group]
    let period: Period
  }

  /// In how many rows the pair makes the value; 0 when it fails to in one.
  private static func matches(
    _ count: String, _ denominator: String, _ value: String, _ rows: [[String: Double]]
  ) -> Int {
    var matches = 0
    for row in rows {
      guard let numerator = row[count], let whole = row[denominator], whole > 0, let share = row[value] else {
        continue
      }
      // Publishers round shares to a decimal, and counts of large areas to 5 or 10.
      guard (numerator / whole * 100 - share).magnitude <= 0.051 + 500 / whole else { return 0 }
      matches += 1
    }
    return matches
  }
}
