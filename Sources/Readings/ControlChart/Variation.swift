/// What the newest point of a control chart says: chance, or a real change for the better, for the worse or neither.
public enum Variation: String, CaseIterable, Hashable, Sendable {
  case common
  case improvementHigh = "improvement_high"
  case improvementLow = "improvement_low"
  case concernHigh = "concern_high"
  case concernLow = "concern_low"
  case neutralHigh = "neutral_high"
  case neutralLow = "neutral_low"

  /// Judges a point by the direction that is better.
  public init(_ cause: SpecialCause, improvement: Improvement) {
    guard let isHigh = cause.isHigh else {
      self = .common
      return
    }
    switch improvement.isBetter(up: isHigh) {
    case true?: self = isHigh ? .improvementHigh : .improvementLow
    case false?: self = isHigh ? .concernHigh : .concernLow
    case nil: self = isHigh ? .neutralHigh : .neutralLow
    }
  }

  /// Whether it is a real change for the better.
  public var isImprovement: Bool { self == .improvementHigh || self == .improvementLow }

  /// Whether it is a real change for the worse.
  public var isConcern: Bool { self == .concernHigh || self == .concernLow }
}
