import Domain

/// An indicator in plain sentences; they say what is known and pass no verdict on a trend.
public struct IndicatorText {
  let indicator: Indicator
  let today: CalendarDate

  /// Creates the words for an indicator on a day.
  public init(indicator: Indicator, today: CalendarDate) {
    self.indicator = indicator
    self.today = today
  }

  private var definition: IndicatorDefinition { indicator.definition }

  /// Value, period, area, target and freshness in one or two sentences.
  public var standing: String {
    guard let series = indicator.shown, let latest = series.latest, let value = latest.value else {
      return "No value yet\(indicator.owner.map { "; \($0) keeps it up to date" } ?? "")."
    }
    var text = "\(ValueText.full(value, definition)) in \(latest.period.words) for \(series.areaName)"
    if let count = latest.count, let denominator = latest.denominator {
      text += " (\(ValueText.number(count, decimals: 0)) of \(ValueText.number(denominator, decimals: 0)))"
    }
    if let target = indicator.target {
      text += ", target \(ValueText.full(target, definition))"
      if let date = indicator.targetDate { text += " by \(date.words)" }
    }
    text += "; \(definition.improvement.title)."
    if let newest = series.observations.last, newest.value == nil {
      text += " \(newest.period.words): \((newest.marker ?? .notAvailable).title)."
    }
    let fresh = Freshness(series, definition: definition, today: today)
    guard let due = fresh.nextDue else { return text }
    if !fresh.isOverdue { return text + " Next value due \(due.words)." }
    return text + (indicator.isContext ? " A newer figure may have been published." : " A value was due \(due.words).")
  }

  /// How many periods are known, from what to what.
  public var coverage: String {
    guard let series = indicator.shown, let unit = series.observations.first?.period.unitName else { return "" }
    let calendar = series.calendar
    let known = calendar.compactMap { $0.observation?.value }
    guard let low = known.min(), let high = known.max() else { return "No value is known." }
    // What cannot apply, such as a month without school, is not missing.
    let applicable = calendar.filter { $0.observation?.marker != .notApplicable }.count
    var text =
      "\(known.count) of \(Plural.of(applicable, unit)) known,"
      + " \(ValueText.full(low, definition)) to \(ValueText.full(high, definition))"
    if let direction = Direction(series) { text += "; \(direction.words)" }
    return text + "."
  }

  /// Whose figures they are and where they come from.
  public var provenance: String {
    var parts = [definition.role.title]
    if let series = indicator.shown {
      if indicator.isContext { parts.append("figures of the whole of \(series.areaName), not of the neighbourhood") }
      if let source = series.common.source ?? definition.publisher { parts.append("source: \(source)") }
      if series.common.isIllustrative { parts.append("illustrative values") }
    }
    if let licence = definition.licence, !parts.contains(where: { $0.contains(licence) }) { parts.append(licence) }
    if let owner = indicator.owner { parts.append("kept up to date by \(owner)") }
    return parts.joined(separator: "; ").capitalizedStart + "."
  }

  /// The newest values of wider areas for the same period where they have it.
  public var comparisons: [String] {
    guard let latest = indicator.shown?.latest else { return [] }
    let others = indicator.isContext ? Array(indicator.comparators.dropFirst()) : indicator.comparators
    return others.compactMap { series in
      guard
        let match = series.observations.first(where: { $0.period == latest.period && $0.value != nil })
          ?? series.latest,
        let value = match.value
      else { return nil }
      let when = match.period == latest.period ? "" : " (\(match.period.words))"
      return "\(series.areaName) \(ValueText.short(value, definition))\(when)"
    }
  }
}
