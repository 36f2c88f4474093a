/// How a value lies against a benchmark, as OHID Fingertips compares areas.
///
/// It differs only when the benchmark lies strictly outside the value's interval: outside that of 95% it is better or
/// worse, outside that of 99.8% too it is best or worst. Without an interval nothing is compared.
public enum BenchmarkComparison: String, CaseIterable, Hashable, Sendable {
  case better
  case similar
  case worse
  case best
  case worst
  case higher
  case lower
  case highest
  case lowest
  case notCompared = "not_compared"

  /// Compares by one interval, or by two where the wider one is given.
  ///
  /// - Parameters:
  ///   - interval: the value's 95% interval; nil when there is none.
  ///   - wider: its 99.8% interval.
  public init(
    interval: ClosedRange<Double>?, wider: ClosedRange<Double>? = nil, benchmark: Double?, improvement: Improvement
  ) {
    guard let interval, let benchmark else {
      self = .notCompared
      return
    }
    guard !interval.contains(benchmark) else {
      self = .similar
      return
    }
    let isHigh = benchmark < interval.lowerBound
    let isFar = wider.map { !$0.contains(benchmark) } ?? false
    switch improvement.isBetter(up: isHigh) {
    case true?: self = isFar ? .best : .better
    case false?: self = isFar ? .worst : .worse
    case nil: self = isHigh ? (isFar ? .highest : .higher) : isFar ? .lowest : .lower
    }
  }
}
