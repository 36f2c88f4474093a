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
    guard let theirs = RecentTrend.Direction(words: words), ours != .cannotBeCalculated else { return false }
    return theirs != ours
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

extension RecentTrend.Direction {
  /// The direction that a source's words mean; nil where they mean none.
  public init?(words: String) {
    let text = words.lowercased()
    if text.hasPrefix("increasing") {
      self = .increasing
    } else if text.hasPrefix("decreasing") {
      self = .decreasing
    } else if text.hasPrefix("no significant change") {
      self = .noChange
    } else {
      return nil
    }
  }

  /// The direction in words.
  public var words: String {
    switch self {
    case .increasing: "increasing"
    case .decreasing: "decreasing"
    case .noChange: "no significant change"
    case .cannotBeCalculated: "cannot be calculated"
    }
  }
}
