/// The direction of a series that is better.
public enum Improvement: String, CaseIterable, Hashable, Sendable {
  case increase
  case decrease
  case neutral

  /// Whether a move is for the better; nil where neither direction is.
  ///
  /// - Parameter up: whether the move goes up.
  public func isBetter(up: Bool) -> Bool? {
    switch self {
    case .increase: up
    case .decrease: !up
    case .neutral: nil
    }
  }

  /// Whether a value reaches a target; one that equals it does, and where neither direction is better only that one.
  public func isMet(_ target: Double, by value: Double) -> Bool {
    switch self {
    case .increase: value >= target
    case .decrease: value <= target
    case .neutral: value == target
    }
  }
}
