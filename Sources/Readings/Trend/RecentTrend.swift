import Glibc

/// Whether the newest five yearly values of an area go up or down by more than chance, as OHID Fingertips reads them.
///
/// Proportions go by the chi-squared test for a trend in proportions, other values by a line fitted with the weights of
/// their intervals. The trend is significant when chi-squared is above 9.5495 (one degree of freedom, p < 0.002) and
/// the slope keeps its sign when any one of the five years is left out; for proportions that slope is the one of their
/// log odds.
public struct RecentTrend: Hashable, Sendable {
  /// How the values are made.
  public enum Kind: String, Hashable, Sendable {
    /// Numerator over denominator.
    case proportion
    /// Anything that has a 95% interval.
    case other
  }

  /// The direction of the trend.
  public enum Direction: String, Hashable, Sendable {
    case increasing
    case decreasing
    case noChange = "no_change"
    case cannotBeCalculated = "cannot_be_calculated"
  }

  /// The value of one year.
  public struct Point: Hashable, Sendable {
    public let year: Int
    public let count: Double?
    public let denominator: Double?
    public let value: Double?
    public let lower: Double?
    public let upper: Double?

    /// Creates the value of a year.
    public init(
      year: Int, count: Double? = nil, denominator: Double? = nil, value: Double? = nil, lower: Double? = nil,
      upper: Double? = nil
    ) {
      self.year = year
      self.count = count
      self.denominator = denominator
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  public let direction: Direction
  /// The test's figure; nil when it cannot be calculated.
  public let chiSquared: Double?
  /// Why it cannot be calculated, or why a large figure makes no trend.
  public let reason: String?

  /// How many of the newest values are read.
  public static let length = 5
  /// The chi-squared of one degree of freedom that chance exceeds twice in a thousand.
  static let threshold = 9.54953570608324

  /// Reads yearly values in any order; those that lack a figure which the test needs are passed over.
  public init(_ kind: Kind, _ points: [Point]) {
    let ordered = points.sorted { $0.year < $1.year }
    guard !zip(ordered, ordered.dropFirst()).contains(where: { $0.year == $1.year }) else {
      self.init(refusing: "two values for one year")
      return
    }
    let complete = ordered.filter { RecentTrend.isComplete($0, kind) }
    let newest = complete.suffix(RecentTrend.length)
    guard newest.count == RecentTrend.length else {
      self.init(refusing: "fewer than five yearly values")
      return
    }
    // As Fingertips does, over all values that are given.
    guard !complete.contains(where: { $0.count != nil && $0.count == $0.denominator }) else {
      self.init(refusing: "a count that equals its denominator")
      return
    }
    switch kind {
    case .proportion: self.init(proportions: Array(newest))
    case .other: self.init(values: Array(newest))
    }
  }

  /// Says that the trend cannot be calculated.
  public init(refusing reason: String) {
    direction = .cannotBeCalculated
    chiSquared = nil
    self.reason = reason
  }

  private init(chiSquared: Double, slopes: [Double]) {
    let isUp = slopes.allSatisfy { $0 > 0 }
    let isSteady = isUp || slopes.allSatisfy { $0 < 0 }
    let isLarge = chiSquared > RecentTrend.threshold
    direction = isLarge && isSteady ? (isUp ? .increasing : .decreasing) : .noChange
    self.chiSquared = chiSquared
    reason = isLarge && !isSteady ? "one year alone makes the slope" : nil
  }

  private static func isComplete(_ point: Point, _ kind: Kind) -> Bool {
    switch kind {
    case .proportion:
      guard let count = point.count, let denominator = point.denominator else { return false }
      return denominator > 0 && (0...denominator).contains(count)
    case .other: return point.value != nil && point.lower != nil && point.upper != nil
    }
  }

  private init(proportions points: [Point]) {
    let counts = points.compactMap(\.count)
    let denominators = points.compactMap(\.denominator)
    guard !counts.contains(0) else {
      self.init(refusing: "a count of 0")
      return
    }
    var (x, n, xt, nt, ntt) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for (index, (count, denominator)) in zip(counts, denominators).enumerated() {
      let t = Double(index + 1)
      x += count
      n += denominator
      xt += count * t
      nt += denominator * t
      ntt += denominator * t * t
    }
    let difference = n * xt - x * nt
    let chiSquared = n * difference * difference / (x * (n - x) * (n * ntt - nt * nt))
    let logits = zip(counts, denominators).map { log($0 / ($1 - $0)) }
    self.init(
      chiSquared: chiSquared, slopes: RecentTrend.slopes(of: logits, weights: logits.map { _ in 1 }).map(\.slope))
  }

  private init(values points: [Point]) {
    let errors = points.map { (($0.upper ?? 0) - ($0.lower ?? 0)) / 3.92 }
    guard errors.allSatisfy({ $0 > 0 }) else {
      self.init(refusing: "an interval without width")
      return
    }
    let fits = RecentTrend.slopes(of: points.map { $0.value ?? 0 }, weights: errors.map { 1 / ($0 * $0) })
    let ratio = fits[0].slope / fits[0].error
    guard (ratio * ratio).isFinite else {
      self.init(refusing: "an interval without width")
      return
    }
    self.init(chiSquared: ratio * ratio, slopes: fits.map(\.slope))
  }

  /// The slope of the weighted line through all values, then without each of them in turn.
  private static func slopes(of values: [Double], weights: [Double]) -> [(slope: Double, error: Double)] {
    (-1..<values.count).map { leftOut in
      var (w, wt, wtt, wy, wty) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for index in values.indices where index != leftOut {
        let t = Double(index + 1)
        w += weights[index]
        wt += weights[index] * t
        wtt += weights[index] * t * t
        wy += weights[index] * values[index]
        wty += weights[index] * values[index] * t
      }
      let spread = w * wtt - wt * wt
      return ((w * wty - wt * wy) / spread, (w / spread).squareRoot())
    }
  }
}
