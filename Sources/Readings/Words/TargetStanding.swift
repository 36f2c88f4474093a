/// Where the newest value stands to its target, and what can be relied on.
public enum TargetStanding: Hashable, Sendable {
  /// Reached, and the process as it is will reach it.
  case metForGood
  /// Reached, which the process does not promise for the next time.
  case met
  /// Not reached, though the process as it was always would.
  case missedThisTime
  /// Not reached, and the process as it is may or may not.
  case notMet
  /// Not reached, while things get better.
  case notYet
  /// Not reached, and the process as it is will not.
  case outOfReach

  /// Judges a value that reaches its target or not.
  ///
  /// - Parameters:
  ///   - assurance: what the limits promise; nil where they promise nothing.
  ///   - isImproving: whether the newest value is a real change for the better.
  public init(isMet: Bool, assurance: Assurance?, isImproving: Bool) {
    switch (isMet, assurance) {
    case (true, .pass): self = .metForGood
    case (true, _): self = .met
    case (false, .pass): self = .missedThisTime
    case (false, .fail): self = isImproving ? .notYet : .outOfReach
    case (false, _): self = isImproving ? .notYet : .notMet
    }
  }

  /// The standing in a word or two, for lists.
  public var short: String {
    switch self {
    case .metForGood, .met: "met"
    case .missedThisTime: "missed now"
    case .notMet: "not met"
    case .notYet: "not yet"
    case .outOfReach: "out of reach"
    }
  }

  /// The standing as a sentence says it: first what is, then what to rely on.
  public func words(hasChart: Bool) -> String {
    switch self {
    case .metForGood: "met, and will be, as things are"
    case .met: hasChart ? "met, but may not stay so" : "met"
    case .missedThisTime: "not met this time"
    case .notMet: hasChart ? "not met, may be met by chance" : "not met"
    case .notYet: "not met yet"
    case .outOfReach: "not met, and out of reach as things are"
    }
  }
}
