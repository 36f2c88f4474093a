import Domain
import Readings

/// What a source says of the trend of a series, beside what its own figures say.
public struct SourceTrend: Hashable, Sendable {
  /// The source's words, such as "Increasing and getting worse".
  public let words: String
  public let place: FilePlace
  /// What the newest five figures say by the rules of `RecentTrend`.
  public let ours: RecentTrend.Direction

  /// Whether both say something, and not the same.
  public var disagrees: Bool {
    ours.disagrees(with: words)
  }
}

extension PublishedSeries {
  /// The trend that the source gives for its newest value; nil where it gives none.
  public var sourceTrend: SourceTrend? {
    guard let last = points.last, let words = last.trend else { return nil }
    return SourceTrend(words: words, place: last.place, ours: trend.direction)
  }

  /// The trend of the newest five years: of counts where the values are their percentages, else of the intervals.
  private var trend: RecentTrend {
    let known = points.filter { $0.figures.value != nil }
    guard let kind = known.last?.period.kind, known.allSatisfy({ $0.period.kind == kind && $0.period.years == 1 })
    else {
      return RecentTrend(refusing: "the values are not yearly")
    }
    let newest = known.suffix(RecentTrend.length).map { point in
      RecentTrend.Point(
        year: point.period.end.year, count: point.figures.count, denominator: point.figures.denominator,
        value: point.figures.value, lower: point.figures.lower, upper: point.figures.upper)
    }
    let isShare = newest.allSatisfy { point in
      guard let count = point.count, let denominator = point.denominator, denominator > 0, let value = point.value
      else {
        return false
      }
      return (count / denominator * 100 - value).magnitude < 0.5
    }
    return RecentTrend(isShare ? .proportion : .other, newest)
  }
}
