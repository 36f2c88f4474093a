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

  /// Whether a source's words and this direction both say something, and not the same.
  public func disagrees(with words: String) -> Bool {
    guard let theirs = RecentTrend.Direction(words: words), self != .cannotBeCalculated else { return false }
    return theirs != self
  }
}
