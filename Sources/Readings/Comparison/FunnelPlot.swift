/// Areas laid against what all of them together would let expect of places of their size.
///
/// A point is significant when the benchmark lies outside its own interval: Wilson's for proportions, the exact one or
/// Byar's for ratios, at 95% and 99.8% (PHEindicatormethods, `phe_funnel_significance`).
public struct FunnelPlot: Hashable, Sendable {
  /// What the points are.
  public enum Kind: String, Hashable, Sendable {
    /// Part of a whole; the benchmark is the pooled proportion.
    case proportion
    /// Observed over expected; the benchmark is 1.
    case ratio
  }

  /// How far a point lies from the benchmark.
  public enum Significance: String, CaseIterable, Hashable, Sendable {
    case high998 = "high_998"
    case high95 = "high_95"
    case none
    case low95 = "low_95"
    case low998 = "low_998"
  }

  /// One area.
  public struct Point: Hashable, Sendable {
    public let value: Double
    public let significance: Significance
  }

  public let benchmark: Double
  public let points: [Point]

  /// Lays areas against each other; at least one, each with a denominator above 0 and a count of 0 or more.
  public init(_ kind: Kind, _ areas: [(count: Double, denominator: Double)]) throws(ReadingRefusal) {
    guard !areas.isEmpty else { throw ReadingRefusal("points are needed, at least one") }
    let benchmark =
      kind == .ratio ? 1 : areas.reduce(0) { $0 + $1.count } / areas.reduce(0) { $0 + $1.denominator }
    self.benchmark = benchmark
    points = try areas.enumerated().map { number, area throws(ReadingRefusal) in
      do throws(ReadingRefusal) {
        return try FunnelPlot.point(kind, area.count, area.denominator, benchmark)
      } catch {
        throw ReadingRefusal("point \(number + 1): \(error.message)")
      }
    }
  }

  private static func point(
    _ kind: Kind, _ count: Double, _ denominator: Double, _ benchmark: Double
  ) throws(ReadingRefusal) -> Point {
    func interval(_ confidence: Confidence) throws(ReadingRefusal) -> Interval {
      switch kind {
      case .proportion: try .proportion(count, of: denominator, confidence: confidence)
      case .ratio: try .rate(count, of: denominator, confidence: confidence)
      }
    }
    let near = try interval(.percent95)
    let far = try interval(.percent998)
    let significance: Significance =
      if let lower = far.lower, benchmark < lower {
        .high998
      } else if let upper = far.upper, benchmark > upper {
        .low998
      } else if let lower = near.lower, benchmark < lower {
        .high95
      } else if let upper = near.upper, benchmark > upper {
        .low95
      } else {
        .none
      }
    return Point(value: near.value, significance: significance)
  }
}
