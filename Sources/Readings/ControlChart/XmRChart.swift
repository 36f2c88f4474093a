/// A series read as a control chart of individual values and moving ranges: what is chance, and what is a real change.
///
/// The rules are those of NHS England's Making Data Count as NHSRplotthedots has them; see `SpecialCauseRules`.
public struct XmRChart: Hashable, Sendable {
  /// How a series is read.
  public struct Settings: Hashable, Sendable {
    /// Whether moving ranges that are themselves outliers are left out of the limits.
    public var screensOutliers = true
    /// How many values, from the first of a group, the limits are made of; nil is all.
    public var fixAfter: Int?
    /// How many points strictly rising or falling make a trend.
    public var trendLength = 7
    /// How many points on one side of the mean make a shift.
    public var shiftLength = 7

    /// Creates the settings of Making Data Count.
    public init() {}
  }

  /// What may be drawn of the limits.
  public enum LimitStatus: String, Hashable, Sendable {
    /// Made of twelve values or more.
    case drawn
    /// Made of fewer: useful, but they will still move.
    case trial
    /// Fewer than five values, or values that do not move: the line alone, without a verdict.
    case none
  }

  /// The points from one rebase to the next.
  public struct Group: Hashable, Sendable {
    /// The places of its points.
    public let range: Range<Int>
    /// The mean of the baseline; nil without a value.
    public let mean: Double?
    /// The limits; nil when there are no two neighbouring values.
    public let limits: ProcessLimits?
    public let status: LimitStatus
    /// How many points have a value, and how many of them the limits are made of.
    public let known: Int
    public let baseline: Int
  }

  /// The values, oldest first; nil where one is missing.
  public let values: [Double?]
  public let improvement: Improvement
  private let settings: Settings
  /// The groups, oldest first; none for an empty series.
  public let groups: [Group]
  /// What each point is; nil where the value is missing.
  public let causes: [SpecialCause?]

  /// From so many values on limits are drawn, from so many on tried.
  public static let fullBaseline = 12
  public static let trialBaseline = 5

  /// Reads a series.
  ///
  /// - Parameters:
  ///   - values: oldest first, finite, nil where missing; a missing value breaks runs and moving ranges.
  ///   - rebases: the places at which a new group begins; others than those of points after the first are ignored.
  public init(
    _ values: [Double?], improvement: Improvement, rebases: Set<Int> = [], settings: Settings = Settings()
  ) {
    self.values = values
    self.improvement = improvement
    self.settings = settings
    let starts = [0] + rebases.filter { $0 > 0 && $0 < values.count }.sorted()
    var groups: [Group] = []
    var causes: [SpecialCause?] = []
    causes.reserveCapacity(values.count)
    for (index, start) in starts.enumerated() where start < values.count {
      let range = start..<(index + 1 < starts.count ? starts[index + 1] : values.count)
      let group = Group(values[range], settings)
      groups.append(group)
      if let limits = group.limits, group.status != .none {
        causes += SpecialCauseRules(values[range], limits, settings).causes
      } else {
        causes += values[range].map { $0 == nil ? nil : .common }
      }
    }
    self.groups = groups
    self.causes = causes
  }

  /// The group that the newest points belong to.
  public var latest: Group? { groups.last }

  /// Whether all values of the newest group are alike, so that there is nothing to tell chance from.
  public var isLevel: Bool {
    guard let latest else { return true }
    let known = values[latest.range].compactMap(\.self)
    return (known.max() ?? 0) - (known.min() ?? 0) <= XmRChart.tolerance * (known.map(\.magnitude).max() ?? 0)
  }

  /// Differences of this share of the values come from rounding and are none.
  static let tolerance = 1e-12

  /// The place of the newest value.
  public var newest: Int? { values.lastIndex { $0 != nil } }

  /// What the newest value is; nil when the series allows no verdict.
  public var newestCause: SpecialCause? {
    // A group that has just begun has nothing to judge by, and the one before it is over.
    guard let newest, let latest, latest.range.contains(newest), latest.status != .none else { return nil }
    return causes[newest]
  }

  /// What the newest value says; nil when the series allows no verdict.
  public var variation: Variation? { newestCause.map { Variation($0, improvement: improvement) } }

  /// Whether the process as it stands reaches a target; nil when the series allows no verdict.
  public func assurance(of target: Double) -> Assurance? {
    guard let latest, latest.status != .none, let limits = latest.limits else { return nil }
    // A target that is a limit but for rounding is that limit.
    let near = [limits.lower, limits.upper].first {
      abs($0 - target) <= XmRChart.tolerance * max($0.magnitude, target.magnitude)
    }
    return Assurance(lower: limits.lower, upper: limits.upper, target: near ?? target, improvement: improvement)
  }

  /// Where the newest value stands to a target; nil without a value.
  public func standing(to target: Double) -> TargetStanding? {
    guard let newest, let value = values[newest] else { return nil }
    return TargetStanding(
      isMet: improvement.isMet(target, by: value), assurance: assurance(of: target),
      isImproving: variation?.isImprovement == true)
  }

  /// How long the run is that makes the newest value more than chance: the steps of a trend, the points of a shift.
  public var runLength: Int {
    guard let newest, let cause = newestCause, let group = latest, let limits = group.limits else { return 0 }
    return SpecialCauseRules(values[group.range], limits, settings).runLength(
      of: cause, at: newest - group.range.lowerBound)
  }
}

extension XmRChart.Group {
  init(_ values: ArraySlice<Double?>, _ settings: XmRChart.Settings) {
    let known = values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    let first = XmRChart.Group.baseline(values, settings.fixAfter)
    let count = min(known, settings.fixAfter ?? known)
    let present = first.compactMap(\.self)
    limits = ProcessLimits(baseline: first, screensOutliers: settings.screensOutliers)
    range = values.startIndex..<values.endIndex
    self.known = known
    self.baseline = count
    mean = present.isEmpty ? nil : limits?.mean ?? present.reduce(0, +) / Double(present.count)
    let isLevel =
      limits.map {
        $0.upper - $0.lower <= XmRChart.tolerance * max($0.upper.magnitude, $0.lower.magnitude)
      } ?? true
    status =
      isLevel || known < XmRChart.trialBaseline ? .none : count < XmRChart.fullBaseline ? .trial : .drawn
  }

  /// The points up to the one that holds the last value of the baseline.
  private static func baseline(_ values: ArraySlice<Double?>, _ count: Int?) -> ArraySlice<Double?> {
    guard let count else { return values }
    var left = count
    return values.prefix { value in
      guard left > 0 else { return false }
      if value != nil { left -= 1 }
      return true
    }
  }
}
