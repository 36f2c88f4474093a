import Readings

/// Keeps local counts of residents from 1 to 7, and what derives from them, off every screen.
///
/// The threshold and the rounding are those of NHS England's disclosure rule for hospital statistics (2018). Figures as
/// a public body has published them carry that body's own control and are not touched.
public enum SmallNumbers {
  /// Counts that could point at a person.
  public static let hidden = SmallCounts.hidden

  /// A local observation as it may be shown; as it is where no rule is given.
  static func safe(
    _ observation: Observation, of definition: IndicatorDefinition, by rule: DisclosureRule?
  ) -> Observation {
    guard let rule else { return observation }
    var safe = observation
    if isRevealing(observation, definition) {
      safe = observation.suppressed
    } else if rule == .nhs {
      safe = rounded(observation, definition)
    }
    safe.replaced = observation.replaced.map { replaced in
      var shown = replaced
      shown.observation = SmallNumbers.safe(replaced.observation, of: definition, by: rule)
      return shown
    }
    return safe
  }

  /// Whether the numerator, the denominator or what is left between them could point at a person.
  static func isRevealing(_ observation: Observation, _ definition: IndicatorDefinition) -> Bool {
    let denominator = denominator(of: observation, definition)
    if let denominator, isSmall(denominator) { return true }
    guard let numerator = numerator(of: observation, definition) else { return false }
    if isSmall(numerator) { return true }
    guard definition.form != .rate, let denominator else { return false }
    return isSmall(denominator - numerator)
  }

  /// Whether a count could point at a person; what is worked out may miss a whole number by its rounding.
  static func isSmall(_ count: Double) -> Bool { SmallCounts.isHidden((count * 1e6).rounded() / 1e6) }

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

  /// The denominator that is given, or that anybody could work out of a share and its count.
  private static func denominator(of observation: Observation, _ definition: IndicatorDefinition) -> Double? {
    if let denominator = observation.denominator { return denominator }
    guard definition.form == .proportion, let count = observation.count, let value = observation.value, value > 0
    else { return nil }
    return (count / value * 100).rounded()
  }

  /// Counts rounded, and a share or rate made of the rounded ones; an interval would give the exact ones away.
  private static func rounded(_ observation: Observation, _ definition: IndicatorDefinition) -> Observation {
    guard observation.value != nil,
      definition.form != .measure || observation.count != nil
        || observation.denominator != nil
    else { return observation }
    var rounded = observation
    rounded.count = observation.count.map(SmallCounts.rounded)
    rounded.denominator = observation.denominator.map(SmallCounts.rounded)
    switch definition.form {
    case .count: rounded.value = observation.value.map(SmallCounts.rounded)
    case .measure: break
    case .proportion, .rate:
      if let count = numerator(of: observation, definition).map(SmallCounts.rounded),
        let denominator = rounded.denominator
      {
        rounded.value = ObservationRules.value(count, denominator, definition)
      }
    }
    if definition.form != .measure, givesCountsAway(observation, definition) {
      rounded.lower = nil
      rounded.upper = nil
    }
    rounded.isRounded = rounded != observation
    return rounded
  }

  /// Whether an interval lets the counts be worked out that rounding or keeping back hides.
  private static func givesCountsAway(_ observation: Observation, _ definition: IndicatorDefinition) -> Bool {
    if observation.count != nil || observation.denominator != nil || definition.form == .count { return true }
    guard definition.form == .proportion, let value = observation.value, let lower = observation.lower,
      let upper = observation.upper, upper > lower
    else { return false }
    // The width of an interval tells about how many were asked.
    let share = value / 100
    let reach = (upper - lower) / 200 / 1.96
    let asked = share * (1 - share) / (reach * reach)
    return SmallCounts.isHidden(share * asked) || SmallCounts.isHidden((1 - share) * asked)
  }
}
