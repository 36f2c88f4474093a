import Readings

/// What the shown series of an indicator says, by the method that its figures can carry.
///
/// Within years it is read as a control chart, between them by the trend of the last five and the interval of the
/// newest; fewer values have their interval alone, and what has neither counts nor an interval is a line and a number.
public struct IndicatorReading: Sendable {
  public let indicator: Indicator
  public let freshness: Freshness
  private let today: CalendarDate
  public let method: ReadingMethod
  /// The periods from the first value to the last, gaps included.
  public let calendar: [(period: Period, observation: Observation?)]
  /// How many values there are since the series last began anew.
  public let known: Int
  /// The control chart, whatever the method, so that breaks are known; what cannot apply is not in it.
  public let chart: XmRChart
  /// What the point at each place of the calendar is; nil where there is no value.
  public let causes: [SpecialCause?]
  /// The trend of the newest years, where that is the method.
  public let trend: RecentTrend?
  /// The 95% interval of the newest value, in its unit.
  public let interval: ClosedRange<Double>?
  /// The same period in wider areas, nearest first.
  public let comparisons: [AreaComparison]

  /// Reads the series that an indicator shows.
  public init(_ indicator: Indicator, today: CalendarDate) {
    self.indicator = indicator
    self.today = today
    let series = indicator.shown
    let definition = indicator.definition
    freshness = Freshness(series, definition: definition, today: today)
    // Without a rhythm nothing tells which periods are missing.
    let calendar =
      definition.cadence == .irregular
      ? (series?.observations ?? []).map { ($0.period, Optional($0)) } : series?.calendar ?? []
    self.calendar = calendar
    // A month without school is no gap: the one after follows on the one before.
    places = calendar.indices.filter { calendar[$0].observation?.marker != .notApplicable }
    let values = places.map { calendar[$0].observation?.value }
    chart = XmRChart(
      values, improvement: definition.improvement,
      rebases: IndicatorReading.rebases(indicator, places.map { calendar[$0].period }, values.map { $0 != nil }))
    var causes: [SpecialCause?] = calendar.map { _ in nil }
    for (point, place) in places.enumerated() { causes[place] = chart.causes[point] }
    self.causes = causes
    let known = IndicatorReading.sinceBreak(indicator, series)
    self.known = known.count
    interval = series?.latest.flatMap { IndicatorReading.interval(of: $0, definition) }
    method = IndicatorReading.method(known, series, hasInterval: interval != nil)
    trend = method == .trend ? IndicatorReading.trend(known, definition) : nil
    let wider = series?.latest.flatMap { IndicatorReading.interval(of: $0, definition, .percent998) }
    comparisons = IndicatorReading.comparisons(indicator, interval, wider)
  }

  /// Where the points of the control chart stand in the calendar.
  private let places: [Int]

  /// The groups of the control chart with their places in the calendar, oldest first.
  public var stretches: [(range: Range<Int>, group: XmRChart.Group)] {
    chart.groups.compactMap { group in
      guard let last = group.range.last else { return nil }
      return (places[group.range.lowerBound]..<(places[last] + 1), group)
    }
  }

  /// The newest observation that has a value.
  public var latest: Observation? { indicator.shown?.latest }

  private var definition: IndicatorDefinition { indicator.definition }

  /// Why no verdict is passed, in a word or two; nil where one is.
  public var openReason: String? {
    guard variation == nil else { return nil }
    switch method {
    case .controlChart:
      if (chart.latest?.known ?? 0) < XmRChart.trialBaseline { return "too few" }
      return chart.isLevel ? "flat" : "no limits"
    case .trend: return "no trend"
    case .interval: return latest?.period.kind.isRun == true ? "no trend" : "too few"
    case .line:
      if hasMixedPeriods { return "mixed" }
      return hasFewValues && (definition.form == .measure || definition.form == .count) ? "too few" : "no counts"
    }
  }

  /// Whether values stand for periods of different kinds, such as months and years, which no method reads together.
  public var hasMixedPeriods: Bool {
    Set((indicator.shown?.observations ?? []).filter { $0.value != nil }.map(\.period.kind)).count > 1
  }

  /// Whether there are too few values to tell a change from chance by any method.
  public var hasFewValues: Bool { known < XmRChart.trialBaseline }

  /// Whether the values are ones that a control chart is drawn of, whatever is read of the newest.
  public var hasControlChart: Bool {
    guard let kind = latest?.period.kind, kind.isWithinYear, !hasMixedPeriods else { return false }
    return calendar.count { $0.observation?.value != nil } >= XmRChart.trialBaseline
  }

  /// A figure within what the indicator can be: no share beyond 0 to 100, no count below 0.
  public func possible(_ figure: Double) -> Double {
    let values = indicator.shown?.observations.compactMap(\.value) ?? []
    let isShare = definition.unit == "%" && values.allSatisfy { (0...100).contains($0) }
    return switch definition.form {
    case .proportion: min(100, max(0, figure))
    case .count, .rate: max(0, figure)
    case .measure: isShare ? min(100, max(0, figure)) : figure
    }
  }

  // MARK: What the figures can carry

  private static func method(_ known: [Observation], _ series: Series?, hasInterval: Bool) -> ReadingMethod {
    let all = series?.observations.filter { $0.value != nil } ?? []
    guard let kind = all.last?.period.kind, all.allSatisfy({ $0.period.kind == kind }) else { return .line }
    if kind.isWithinYear, known.count >= XmRChart.trialBaseline { return .controlChart }
    guard hasInterval else { return kind.isWithinYear && all.count >= XmRChart.trialBaseline ? .controlChart : .line }
    return !kind.isWithinYear && !kind.isRun && known.count >= RecentTrend.length ? .trend : .interval
  }

  /// The values after the last break.
  private static func sinceBreak(_ indicator: Indicator, _ series: Series?) -> [Observation] {
    let known = series?.observations.filter { $0.value != nil } ?? []
    guard !indicator.isContext, let last = known.last?.period,
      let start = indicator.breaks.keys.filter({ $0 <= last }).max()
    else { return known }
    return known.filter { $0.period >= start }
  }

  /// The places at which the series begins anew: at a break, or at the first value after it.
  private static func rebases(_ indicator: Indicator, _ periods: [Period], _ isKnown: [Bool]) -> Set<Int> {
    // A break belongs to the neighbourhood's own values.
    guard !indicator.isContext else { return [] }
    return Set(
      indicator.breaks.keys.compactMap { start in periods.indices.first { periods[$0] >= start && isKnown[$0] } })
  }

  // MARK: Figures

  /// The interval of a value in its unit: of its counts, else as it came; nil where neither is there.
  private static func interval(
    of observation: Observation, _ definition: IndicatorDefinition, _ confidence: Confidence = .percent95
  ) -> ClosedRange<Double>? {
    if let count = observation.count, let denominator = observation.denominator {
      let made: Interval?
      switch definition.form {
      case .proportion: made = try? .proportion(count, of: denominator, confidence: confidence)
      case .rate: made = try? .rate(count, of: denominator, per: Double(definition.per), confidence: confidence)
      case .count, .measure: made = nil
      }
      let scale = definition.form == .proportion ? 100.0 : 1
      if let lower = made?.lower, let upper = made?.upper { return (lower * scale)...(upper * scale) }
    }
    guard confidence == .percent95, let lower = observation.lower, let upper = observation.upper, lower < upper else {
      return nil
    }
    return lower...upper
  }

  private static func trend(_ known: [Observation], _ definition: IndicatorDefinition) -> RecentTrend {
    let hasCounts = known.suffix(RecentTrend.length).allSatisfy { $0.count != nil && $0.denominator != nil }
    let points = known.suffix(RecentTrend.length).map { observation in
      let range = interval(of: observation, definition)
      return RecentTrend.Point(
        year: observation.period.end.year, count: observation.count, denominator: observation.denominator,
        value: observation.value, lower: range?.lowerBound, upper: range?.upperBound)
    }
    return RecentTrend(definition.form == .proportion && hasCounts ? .proportion : .other, points)
  }

  private static func comparisons(
    _ indicator: Indicator, _ interval: ClosedRange<Double>?, _ wider: ClosedRange<Double>?
  ) -> [AreaComparison] {
    guard let latest = indicator.shown?.latest else { return [] }
    return indicator.benchmarks.compactMap { series in
      guard let value = series.observations.first(where: { $0.period == latest.period })?.value else { return nil }
      return AreaComparison(
        areaName: series.areaName, value: value,
        comparison: BenchmarkComparison(
          interval: interval, wider: wider, benchmark: value, improvement: indicator.definition.improvement))
    }
  }

  // MARK: Verdicts

  /// What the newest value says; nil where nothing can be said.
  public var variation: Variation? {
    switch method {
    case .controlChart: return chart.variation
    case .trend:
      switch trend?.direction {
      case .noChange?: return .common
      case .increasing?: return Variation(.increasing, improvement: definition.improvement)
      case .decreasing?: return Variation(.decreasing, improvement: definition.improvement)
      case .cannotBeCalculated?, nil: return nil
      }
    case .interval, .line: return nil
    }
  }

  /// Where the newest value stands to the target; nil without one.
  public var standing: TargetStanding? {
    guard let target = indicator.target, let value = latest?.value else { return nil }
    if method == .controlChart { return chart.standing(to: target) }
    return TargetStanding(
      isMet: definition.improvement.isMet(target, by: value), assurance: nil,
      isImproving: variation?.isImprovement == true)
  }

  /// Whether the day by which the target was to be reached has passed without it.
  public var isTargetPast: Bool {
    guard let date = indicator.targetDate, let standing else { return false }
    return date < today && standing != .met && standing != .metForGood
  }

  /// How soon a group should look at it, 0 first: a real change for the worse, a target that is never reached, a value
  /// that is overdue, and the rest.
  public var attention: Int {
    if variation?.isConcern == true { return 0 }
    if assurance == .fail { return 1 }
    return !indicator.isContext && freshness.isOverdue ? 2 : 3
  }

  /// Whether the target can be relied on; nil without one, or where nothing can be said.
  public var assurance: Assurance? {
    guard method == .controlChart, let target = indicator.target else { return nil }
    return chart.assurance(of: target)
  }
}

extension Indicator {
  /// The series with which the shown one is compared: of areas wider than its own.
  public var benchmarks: [Series] { isContext ? Array(comparators.dropFirst()) : comparators }
}

extension Period.Kind {
  /// Whether several such periods make a year.
  public var isWithinYear: Bool {
    switch self {
    case .week, .month, .term, .quarter: true
    case .calendarYear, .reportingYear, .financialYear, .academicYear, .span, .months: false
    }
  }

  /// Whether such periods can be of any length and overlap.
  var isRun: Bool { self == .span || self == .months }
}
