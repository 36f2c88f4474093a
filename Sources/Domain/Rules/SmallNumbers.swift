/// Keeps local counts of residents from 1 to 7, and what derives from them, off every screen.
///
/// The threshold is that of NHS England's disclosure rule for hospital statistics (2018). Figures as a public body has
/// published them carry that body's own control and are not touched.
public enum SmallNumbers {
  /// Counts that could point at a person.
  public static let hidden = 1.0...7.0

  /// A local observation as it may be shown: unchanged, or with the marker for confidential instead of its numbers.
  public static func safe(_ observation: Observation, form: ValueForm) -> Observation {
    isRevealing(observation, form: form) ? observation.suppressed : observation
  }

  private static func isRevealing(_ observation: Observation, form: ValueForm) -> Bool {
    let numerator = observation.count ?? (form == .count ? observation.value : nil)
    if let numerator, hidden.contains(numerator) { return true }
    guard form == .proportion, let numerator, let denominator = observation.denominator else { return false }
    return hidden.contains(denominator - numerator) || hidden.contains(denominator)
  }
}
