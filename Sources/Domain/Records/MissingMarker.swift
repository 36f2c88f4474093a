/// Why an observation has no value; never the same as zero.
///
/// The letters are those of the Government Statistical Service and the Department for Education.
public enum MissingMarker: String, Choice {
  case confidential = "c"
  case notAvailable = "x"
  case notApplicable = "z"
  case unreliable = "u"
  case roundsToZero = "k"
  case notReported = "na"
  case low
  case empty
  case error

  /// The reason in words.
  public var title: String {
    switch self {
    case .confidential: "confidential"
    case .notAvailable: "not available"
    case .notApplicable: "not applicable"
    case .unreliable: "unreliable"
    case .roundsToZero, .low: "rounds to zero"
    case .notReported: "not reported"
    case .empty: "no value given"
    case .error: "error in the source"
    }
  }

  /// The short mark in square brackets, which a screen reader says aloud.
  public var mark: String {
    switch self {
    case .roundsToZero: "[low]"
    case .notReported, .empty, .error: "[x]"
    default: "[\(rawValue)]"
    }
  }
}
