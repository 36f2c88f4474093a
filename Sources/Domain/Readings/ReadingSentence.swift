import Readings

/// A reading in one sentence or two that a chair can say aloud: what it is, against what, whether it is a real change.
public struct ReadingSentence {
  private let reading: IndicatorReading

  public init(_ reading: IndicatorReading) {
    self.reading = reading
  }

  private var indicator: Indicator { reading.indicator }
  private var definition: IndicatorDefinition { indicator.definition }

  /// The sentences, short enough for two lines of eighty columns.
  public var text: String {
    guard let latest = reading.latest, let value = latest.value else { return "\(subject): \(nothing)." }
    let newest = indicator.shown?.observations.last
    let standing = "\(subject): \(spoken(value, latest)) in \(latest.period.words)"
    if let newest, newest.value == nil, newest.marker == .confidential {
      return "\(standing). \(newest.period.words.capitalizedStart) is kept back, so that nobody can be recognised."
    }
    return ([standing, change(value)] + [reference(value)].compactMap(\.self)).joined(separator: ". ") + "."
  }

  /// What it is, and of which area where that is not the neighbourhood.
  private var subject: String {
    if let group = indicator.shown?.breakdown, !group.isEmpty {
      return "\(definition.short), \(group.sorted { $0.key < $1.key }.map(\.value).joined(separator: ", "))"
    }
    guard indicator.isContext, let area = indicator.shown?.areaName else { return definition.short }
    return "\(definition.short), \(area)"
  }

  private func spoken(_ value: Double, _ observation: Observation) -> String {
    let unit = definition.unit == "%" || definition.unit.isEmpty ? "" : " \(definition.unit)"
    // Of few, rounding moves a share; how few is shown beside it.
    let isMoved = definition.form == .count || (observation.denominator ?? 1_000) < 1_000 && definition.form != .measure
    let about = observation.isRounded && isMoved ? "about " : ""
    return about + ValueText.spoken(value, definition) + unit + (observation.isProvisional ? " (provisional)" : "")
  }

  /// Why there is no value to say.
  private var nothing: String {
    let points = indicator.shown?.observations ?? []
    if points.contains(where: { $0.marker == .confidential }) {
      return "every value is kept back, so that nobody can be recognised"
    }
    return "no value yet" + (indicator.owner.map { "; kept up to date by: \($0)" } ?? "")
  }

  /// A number as the sentence says it, within what the indicator can be.
  private func format(_ value: Double) -> String {
    ValueText.spoken(reading.possible(value), definition)
  }

  private var words: ControlChartWords { ControlChartWords(reading.chart, format: format) }

  // MARK: Whether it is a real change

  private func change(_ value: Double) -> String {
    switch reading.method {
    case .controlChart: return words.change
    case .trend: return trend
    case .interval:
      if reading.latest?.period.kind.isRun == true { return "No trend can be read from periods that overlap" }
      return "Too few values\(sinceBreak) (\(reading.known)) to read a change from"
    case .line: return noVerdict
    }
  }

  private var sinceBreak: String {
    let all = indicator.shown?.observations.count { $0.value != nil } ?? 0
    return reading.known < all ? " since it began anew" : ""
  }

  private var trend: String {
    switch reading.trend?.direction {
    case .increasing?, .decreasing?:
      let isUp = reading.trend?.direction == .increasing
      let sort = ControlChartWords.sort(isHigh: isUp, definition.improvement)
      return "Real change \(sort): \(isUp ? "rising" : "falling") over five years"
    case .noChange?: return "No steady rise or fall over five years"
    case .cannotBeCalculated?, nil:
      return "No trend can be read: \(reading.trend?.reason ?? "too few values")"
    }
  }

  /// Why the line and the number stand alone.
  private var noVerdict: String {
    if reading.hasMixedPeriods { return "Its periods are of different kinds, so no change can be read" }
    if reading.hasFewValues, definition.form == .measure || definition.form == .count {
      return "Too few values\(sinceBreak) (\(reading.known)) to tell a change from chance"
    }
    return "Its source gives no counts, so a change cannot be told from chance"
  }

  // MARK: Against what

  /// The target or a wider area; what is overdue says more than either.
  private func reference(_ value: Double) -> String? {
    if let stale { return stale }
    if let target = indicator.target {
      if reading.isTargetPast, let date = indicator.targetDate {
        return "Target \(format(target)): not met by \(date.words)"
      }
      if let clause = reading.method == .controlChart ? words.standing(to: target) : nil { return clause }
      return "Target \(format(target)): \(goal(target, value))"
    }
    return comparison
  }

  /// Whether a value reaches a target, and whether that is more than chance.
  private func goal(_ target: Double, _ value: Double) -> String {
    guard let interval = reading.interval, definition.improvement != .neutral else {
      return definition.improvement.isMet(target, by: value) ? "met" : "not met"
    }
    let isUp = definition.improvement == .increase
    if isUp ? interval.lowerBound >= target : interval.upperBound <= target { return "met, by more than chance" }
    if isUp ? interval.upperBound < target : interval.lowerBound > target { return "missed, by more than chance" }
    return "too close to tell"
  }

  private var comparison: String? {
    guard let nearest = reading.comparisons.first(where: { $0.comparison != .notCompared }) ?? reading.comparisons.first
    else { return nil }
    let other = "\(nearest.areaName) (\(format(nearest.value)))"
    switch nearest.comparison {
    case .similar: return "Much like \(other)"
    case .better: return "Better than \(other)"
    case .best: return "Clearly better than \(other)"
    case .worse: return "Worse than \(other)"
    case .worst: return "Clearly worse than \(other)"
    case .higher, .highest: return "Higher than \(other)"
    case .lower, .lowest: return "Lower than \(other)"
    case .notCompared: return "\(nearest.areaName): \(format(nearest.value))"
    }
  }

  /// That a newer value should have come; figures of others are never late here.
  private var stale: String? {
    guard !indicator.isContext, reading.freshness.isOverdue, let due = reading.freshness.nextDue else { return nil }
    return "A newer value was due \(due.words)"
  }
}
