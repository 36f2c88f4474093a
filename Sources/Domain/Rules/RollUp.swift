import Readings

/// One figure for several neighbourhoods, made by summing numerators and denominators, never by averaging percentages.
///
/// Only what is shown of each neighbourhood is summed, so that no total gives away what is kept back.
public struct RollUp: Hashable, Sendable {
  /// The newest period for which a neighbourhood reports; nil when none does.
  public let period: Period?
  /// The value of those that report, in the indicator's unit; nil when it cannot be made.
  public let value: Double?
  /// The 95% interval of a share or rate, of the sums.
  public let interval: ClosedRange<Double>?
  /// How many neighbourhoods report for the period, of how many, and how many of the others are kept back.
  public let reporting: Int
  public let total: Int
  public let keptBack: Int
  /// Why there is no value, if there is none.
  public let refusal: String?
  /// How far each reporting neighbourhood lies from all of them together, by its slug; empty where that cannot be told.
  public let significance: [String: FunnelPlot.Significance]

  /// Rolls up the neighbourhoods' own values of one definition.
  public init(_ definition: IndicatorDefinition, over neighbourhoods: [Neighbourhood]) {
    total = neighbourhoods.count
    let series: [(slug: String, series: Series)] = neighbourhoods.compactMap { place in
      let own = place.indicators.first { $0.definition.id == definition.id }?.series
      return own.map { (place.id, $0) }
    }
    let period = series.compactMap { $0.series.latest?.period }.max()
    self.period = period
    let newest = series.compactMap { slug, line in
      line.observations.first { $0.period == period }.map { (slug: slug, observation: $0) }
    }
    let known = newest.filter { $0.observation.value != nil }
    reporting = known.count
    keptBack = newest.count { $0.observation.marker == .confidential }
    let sums = RollUp.sums(definition, known)
    value = sums?.value
    interval = sums?.interval
    significance = sums?.significance ?? [:]
    if sums != nil || known.isEmpty {
      refusal = nil
    } else if definition.form == .measure {
      refusal = "values of this kind cannot be summed"
    } else {
      refusal = "not every neighbourhood gives its numerator and denominator"
    }
  }

  private typealias Sums = (
    value: Double, interval: ClosedRange<Double>?, significance: [String: FunnelPlot.Significance]
  )

  private static func sums(
    _ definition: IndicatorDefinition, _ known: [(slug: String, observation: Observation)]
  ) -> Sums? {
    guard !known.isEmpty, definition.form != .measure else { return nil }
    if definition.form == .count {
      return (known.reduce(0) { $0 + ($1.observation.value ?? 0) }, nil, [:])
    }
    let pairs = known.compactMap { _, observation in
      observation.count.flatMap { count in observation.denominator.map { (count: count, denominator: $0) } }
    }
    let count = pairs.reduce(0) { $0 + $1.count }
    let denominator = pairs.reduce(0) { $0 + $1.denominator }
    guard pairs.count == known.count, denominator > 0 else { return nil }
    let isShare = definition.form == .proportion
    let scale = isShare ? 100.0 : Double(definition.per)
    let made = try? isShare ? Interval.proportion(count, of: denominator) : .rate(count, of: denominator)
    let interval = made?.lower.flatMap { lower in made?.upper.map { (lower * scale)...($0 * scale) } }
    return (count / denominator * scale, interval, funnel(pairs, known.map(\.slug), isShare: isShare))
  }

  /// Each place against all together: a share by the funnel of proportions, a rate by what its size lets expect.
  private static func funnel(
    _ pairs: [(count: Double, denominator: Double)], _ slugs: [String], isShare: Bool
  ) -> [String: FunnelPlot.Significance] {
    let rate = pairs.reduce(0) { $0 + $1.count } / pairs.reduce(0) { $0 + $1.denominator }
    guard pairs.count > 1, rate > 0 else { return [:] }
    let areas = isShare ? pairs : pairs.map { ($0.count, $0.denominator * rate) }
    guard let plot = try? FunnelPlot(isShare ? .proportion : .ratio, areas) else { return [:] }
    return Dictionary(zip(slugs, plot.points.map(\.significance))) { first, _ in first }
  }

  /// How many report, in words.
  public var coverage: String {
    "\(reporting) of \(total) reporting" + (keptBack > 0 ? ", \(keptBack) kept back" : "")
  }
}
