import Domain
import Readings

/// An indicator in plain sentences: what its reading says, and the facts around it.
public struct IndicatorText {
  let reading: IndicatorReading
  let today: CalendarDate

  /// Creates the words for an indicator on a day.
  public init(indicator: Indicator, today: CalendarDate) {
    self.init(IndicatorReading(indicator, today: today), today: today)
  }

  init(_ reading: IndicatorReading, today: CalendarDate) {
    self.reading = reading
    self.today = today
  }

  private var indicator: Indicator { reading.indicator }
  private var definition: IndicatorDefinition { indicator.definition }

  /// What the figures say, in a sentence or two that can be said aloud.
  public var sentence: String { reading.sentence }

  /// How it was read.
  public var method: String {
    guard reading.latest != nil else { return "" }
    let isRounded = (indicator.shown?.observations ?? []).contains(where: \.isRounded)
    return "Read as \(reading.methodWords)\(isRounded ? "; counts rounded to 5" : "")."
  }

  /// When the next value is due, and who brings it.
  public var due: String {
    let who = indicator.owner.map { ", from: \($0)" } ?? ""
    guard let date = reading.freshness.nextDue else { return "" }
    if indicator.isContext {
      return reading.freshness.isOverdue ? "A newer figure may have been published." : "Next value due \(date.words)."
    }
    return "\(reading.freshness.isOverdue ? "A value was due" : "Next value due") \(date.words)\(who)."
  }

  /// Target, day, and why it was changed; nil without a target.
  public var target: String? {
    guard let target = indicator.target else { return nil }
    var text = "Target \(ValueText.full(target, definition))"
    if let date = indicator.targetDate { text += " by \(date.words)" }
    text += "; \(definition.improvement.title)"
    if let reason = indicator.targetReason {
      text += "; changed: \(reason)" + (indicator.targetBy.map { " (\($0))" } ?? "")
    }
    return text + "."
  }

  /// What the source says of the trend, and that the figures say otherwise where they do; nil where it says nothing.
  public var sourceTrend: String? {
    guard let words = reading.latest?.sourceTrend else { return nil }
    let said = "The source says of the trend: \(words)."
    guard let ours = reading.trend?.direction, ours.disagrees(with: words) else { return said }
    return "! \(said) Its figures say: \(ours.words)."
  }

  /// How many periods are known, from what to what.
  public var coverage: String {
    guard let series = indicator.shown, let unit = series.observations.first?.period.unitName else { return "" }
    let calendar = reading.calendar
    let known = calendar.compactMap { $0.observation?.value }
    guard let low = known.min(), let high = known.max() else { return calendar.isEmpty ? "" : "No value can be shown." }
    // What cannot apply, such as a month without school, is not missing.
    let applicable = calendar.filter { $0.observation?.marker != .notApplicable }.count
    let away = calendar.count { $0.observation?.marker == .confidential }
    return "\(known.count) of \(Plural.of(applicable, unit)) known\(away > 0 ? " (\(away) kept back)" : ""),"
      + " \(ValueText.full(low, definition)) to \(ValueText.full(high, definition))."
  }

  /// Where the series begins anew, why, and who decided it; newest first.
  public var breaks: [String] {
    guard !indicator.isContext else { return [] }
    return indicator.breaks.sorted { $0.key > $1.key }.map { period, entry in
      "Begins anew in \(period.words): \(entry.reason)" + (entry.by.map { " (decided by: \($0))" } ?? "")
    }
  }

  /// That the story is older than the newest value, or that there is none; nil where it is up to date.
  public var storyAge: String? {
    guard indicator.story != nil, let written = indicator.storyWritten, let latest = reading.latest else { return nil }
    return written < latest.period.end ? "The story was written \(written.words), before the newest value." : nil
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
    return parts.joined(separator: "; ").capitalizedStart + "."
  }

  /// The newest values of wider areas, for the same period where they have it.
  public var comparisons: [String] {
    guard let latest = reading.latest else { return [] }
    return indicator.benchmarks.compactMap { series in
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
