/// Whether a trend is for the better.
public enum TrendJudgement: String, Hashable, Sendable {
  case better
  case worse
  case none

  /// Judges a direction by the one that is better.
  public init(_ direction: RecentTrend.Direction, improvement: Improvement) {
    switch direction {
    case .noChange, .cannotBeCalculated: self = .none
    case .increasing, .decreasing:
      switch improvement.isBetter(up: direction == .increasing) {
      case true?: self = .better
      case false?: self = .worse
      case nil: self = .none
      }
    }
  }
}
