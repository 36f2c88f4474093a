import Readings

/// Keeps local counts of residents from 1 to 7, and what derives from them, off every screen.
///
/// The threshold and the rounding are those of NHS England's disclosure rule for hospital statistics (2018). Figures as
/// a public body has published them carry that body's own control and are not touched.
public enum SmallNumbers {
  /// Counts that could point at a person.
  public static let hidden = SmallCounts.hidden

  /// A local observation as it may be shown; as it is where no rule is given.
  ///
  /// - Parameter outOf: a denominator that a value without one may well have.
  static func safe(
    _ observation: Observation, of definition: IndicatorDefinition, by rule: DisclosureRule?, outOf: Double? = nil
  ) -> Observation {
    guard let rule else { return observation }
    var safe = observation
    if isRevealing(observation, definition, outOf: outOf) {
      safe = observation.suppressed
    } else if rule == .nhs {
      safe = rounded(observation, definition)
    }
    safe.replaced = observation.replaced.map { replaced in
      var shown = replaced
      shown.observation = SmallNumbers.safe(replaced.observation, of: definition, by: rule, outOf: outOf)
      // Exact counts of two times would give away what was kept back at one of them.
      if rule == .exact { shown.observation.removeFigures() }
      return shown
    }
    return safe
  }

  /// Whether the numerator, the denominator or what is left between them could point at a person.
  static func isRevealing(
    _ observation: Observation, _ definition: IndicatorDefinition, outOf: Double? = nil
  ) -> Bool {
    var observation = observation
    if let outOf, observation.value != nil { observation.denominator = observation.denominator ?? outOf }
    let denominator = denominator(of: observation, definition)
    if let denominator, isSmall(denominator) { return true }
    guard let numerator = numerator(of: observation, definition) else {
      return asked(observation, definition).map { isSmall($0.count) || isSmall($0.rest ?? 0) } ?? false
    }
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
    guard observation.value != nil else {
      // Counts beside a missing value are counts all the same.
      guard observation.count != nil || observation.denominator != nil else { return observation }
      var rounded = observation
      rounded.count = observation.count.map(SmallCounts.rounded)
      rounded.denominator = observation.denominator.map(SmallCounts.rounded)
      rounded.isRounded = true
      return rounded
    }
    guard
      definition.form != .measure || observation.count != nil
        || observation.denominator != nil
    else { return observation }
    var rounded = observation
    rounded.count = observation.count.map(SmallCounts.rounded)
    rounded.denominator = observation.denominator.map(SmallCounts.rounded)
    switch definition.form {
    case .count: rounded.value = observation.value.map(SmallCounts.rounded)
    case .measure:
      // A measure made of counts would give the exact ones away beside rounded ones.
      rounded.count = nil
      rounded.denominator = nil
    case .proportion, .rate:
      if let count = numerator(of: observation, definition).map(SmallCounts.rounded),
        let denominator = denominator(of: observation, definition).map(SmallCounts.rounded), denominator > 0
      {
        rounded.value = ObservationRules.value(count, denominator, definition).map { ($0 * 1e4).rounded() / 1e4 }
      }
    }
    if definition.form != .measure, givesCountsAway(observation, definition) {
      rounded.lower = nil
      rounded.upper = nil
    }
    // Said of every count alike: of which it is true would tell which of them are exact.
    rounded.isRounded =
      definition.form == .count || observation.count != nil || observation.denominator != nil
      || rounded.lower != observation.lower
    return rounded
  }

  /// From so many on, a count may be worked out of an interval.
  private static let manyPeople = 100.0

  /// Whether an interval lets the counts be worked out that rounding hides.
  private static func givesCountsAway(_ observation: Observation, _ definition: IndicatorDefinition) -> Bool {
    if observation.count != nil || observation.denominator != nil || definition.form == .count { return true }
    return asked(observation, definition).map { $0.count < manyPeople || ($0.rest ?? manyPeople) < manyPeople } ?? false
  }

  /// About how many the interval of a value without counts is of: those counted, and of a share the rest.
  private static func asked(
    _ observation: Observation, _ definition: IndicatorDefinition
  ) -> (count: Double, rest: Double?)? {
    guard observation.count == nil, observation.denominator == nil, let value = observation.value, value > 0,
      let lower = observation.lower, let upper = observation.upper, upper > lower
    else { return nil }
    let reach = (upper - lower) / 2 / 1.96
    switch definition.form {
    case .proportion:
      guard value < 100 else { return nil }
      let share = value / 100
      let asked = share * (1 - share) / (reach / 100 * (reach / 100))
      return (share * asked, (1 - share) * asked)
    case .rate: return (value * value / (reach * reach), nil)
    case .count, .measure: return nil
    }
  }
}
