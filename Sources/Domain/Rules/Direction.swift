/// Where the newest known value lies against the known value before it; says nothing of a trend.
public enum Direction: Hashable, Sendable {
  case rising
  case level
  case falling

  /// Compares the last two known values; nil when there are fewer than two.
  public init?(_ series: Series) {
    let known = series.observations.compactMap(\.value)
    guard known.count >= 2 else { return nil }
    let newest = known[known.count - 1]
    let before = known[known.count - 2]
    self = newest > before ? .rising : newest < before ? .falling : .level
  }

  /// The direction since the value before, in words.
  public var words: String {
    switch self {
    case .rising: "up on the value before"
    case .level: "the same as the value before"
    case .falling: "down on the value before"
    }
  }
}
