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
}
