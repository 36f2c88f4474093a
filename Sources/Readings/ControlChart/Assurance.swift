/// Whether a process as it stands can be relied on to reach its target.
public enum Assurance: String, CaseIterable, Hashable, Sendable {
  case pass
  case fail
  case hitAndMiss = "hit_and_miss"

  /// Lays a target against the limits of a process.
  ///
  /// A target beyond both limits is always or never reached; one that equals a limit is hit and missed. Nil where
  /// neither direction is better. The rule is that of NHSRplotthedots.
  public init?(lower: Double, upper: Double, target: Double, improvement: Improvement) {
    switch improvement {
    case .neutral: return nil
    case .increase: self = target > upper ? .fail : target < lower ? .pass : .hitAndMiss
    case .decrease: self = target > upper ? .pass : target < lower ? .fail : .hitAndMiss
    }
  }
}
