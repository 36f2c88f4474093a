/// Keeps local counts of residents from 1 to 7, and what derives from them, off every screen.
///
/// The threshold is that of NHS England's disclosure rule for hospital statistics (2018). Figures as a public body has
/// published them carry that body's own control and are not touched.
public enum SmallNumbers {
  /// Counts that could point at a person.
  public static let hidden = 1.0...7.0

  /// A local observation as it may be shown: unchanged, or with the marker for confidential instead of its numbers.
  public static func safe(_ observation: Observation, of definition: IndicatorDefinition) -> Observation {
    isRevealing(observation, definition) ? observation.suppressed : observation
  }

  /// Whether the numerator, the denominator or what is left between them could point at a person.
  static func isRevealing(_ observation: Observation, _ definition: IndicatorDefinition) -> Bool {
    if let denominator = observation.denominator, hidden.contains(denominator) { return true }
    guard let numerator = numerator(of: observation, definition) else { return false }
    if hidden.contains(numerator) { return true }
    guard definition.form != .rate, let denominator = observation.denominator else { return false }
    return hidden.contains(denominator - numerator)
  }

  /// The count that is given, or that anybody could work out of the value and the denominator.
  static func numerator(of observation: Observation, _ definition: IndicatorDefinition) -> Double? {
    if let count = observation.count { return count }
    guard let value = observation.value else { return nil }
    return switch definition.form {
    case .count: value
    case .proportion: observation.denominator.map { (value / 100 * $0).rounded() }
    case .rate: observation.denominator.map { (value / Double(definition.per) * $0).rounded() }
    case .measure: nil
    }
  }
}
