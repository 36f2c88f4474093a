import Readings

/// The direction of an indicator that is better.
public typealias Improvement = Readings.Improvement

extension Improvement: Choice {
  /// The direction in words, as it stands beside a value.
  public var title: String {
    switch self {
    case .increase: "higher is better"
    case .decrease: "lower is better"
    case .neutral: "neither direction is better"
    }
  }
}
