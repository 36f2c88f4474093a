/// Why a point of a control chart is more than chance, or that it is not.
///
/// The four rules of NHS England's Making Data Count, in the order in which the first that fits names the point.
public enum SpecialCause: String, CaseIterable, Hashable, Sendable {
  case common
  case aboveLimit = "above_limit"
  case belowLimit = "below_limit"
  case increasing
  case decreasing
  case twoOfThreeHigh = "two_of_three_high"
  case twoOfThreeLow = "two_of_three_low"
  case shiftHigh = "shift_high"
  case shiftLow = "shift_low"

  /// Whether the point speaks for a higher level; nil for common cause.
  public var isHigh: Bool? {
    switch self {
    case .common: nil
    case .aboveLimit, .increasing, .twoOfThreeHigh, .shiftHigh: true
    case .belowLimit, .decreasing, .twoOfThreeLow, .shiftLow: false
    }
  }
}
