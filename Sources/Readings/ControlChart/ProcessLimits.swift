/// The mean of a process and the range in which chance alone keeps its points.
///
/// The limits are the mean plus and minus 2.66 times the average moving range; the near limits lie at two thirds of
/// that (Wheeler; NHS England, Making Data Count).
public struct ProcessLimits: Hashable, Sendable {
  public let mean: Double
  public let lower: Double
  public let upper: Double
  public let nearLower: Double
  public let nearUpper: Double

  /// Three standard deviations of the points, in average moving ranges of two points.
  static let factor = 2.66
  /// A moving range of so many averages is an outlier: the upper limit of a chart of moving ranges.
  static let outlierFactor = 3.267

  init(mean: Double, averageMovingRange: Double) {
    self.mean = mean
    lower = mean - ProcessLimits.factor * averageMovingRange
    upper = mean + ProcessLimits.factor * averageMovingRange
    nearLower = mean - ProcessLimits.factor * 2 / 3 * averageMovingRange
    nearUpper = mean + ProcessLimits.factor * 2 / 3 * averageMovingRange
  }

  /// The limits that a baseline gives; nil when it holds no two neighbouring values.
  ///
  /// A range across a missing value is left out. Screening leaves out moving ranges of 3.267 averages or more and takes
  /// the average once more; the mean stays.
  init?(baseline: ArraySlice<Double?>, screensOutliers: Bool) {
    var sum = 0.0
    var count = 0.0
    var ranges: [Double] = []
    var before: Double?
    for value in baseline {
      if let value {
        sum += value
        count += 1
        if let before { ranges.append((value - before).magnitude) }
      }
      before = value
    }
    guard !ranges.isEmpty else { return nil }
    var average = ranges.reduce(0, +) / Double(ranges.count)
    if screensOutliers {
      let kept = ranges.filter { $0 < ProcessLimits.outlierFactor * average }
      average = kept.isEmpty ? 0 : kept.reduce(0, +) / Double(kept.count)
    }
    self.init(mean: sum / count, averageMovingRange: average)
  }
}
