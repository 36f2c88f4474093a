extension Interval {
  /// Below so many events the exact interval is used, from there on Byar's.
  static let fewEvents = 10.0

  /// A rate with the exact Poisson interval below ten events, else Byar's (APHO Technical Briefing 3;
  /// PHEindicatormethods, `phe_rate`).
  ///
  /// - Parameters:
  ///   - count: the events, 0 or more.
  ///   - denominator: the population or the expected count, above 0.
  ///   - multiplier: per how many the rate is given, above 0.
  public static func rate(
    _ count: Double, of denominator: Double, per multiplier: Double = 1, confidence: Confidence = .percent95
  ) throws(ReadingRefusal) -> Interval {
    guard denominator > 0 else { throw ReadingRefusal("denominator must be above 0") }
    guard count >= 0 else { throw ReadingRefusal("count cannot be below 0") }
    guard multiplier > 0 else { throw ReadingRefusal("per must be above 0") }
    let isExact = count < fewEvents
    let (lower, upper) = isExact ? PoissonLimits.exact(count, confidence) : byar(count, confidence)
    func scaled(_ events: Double) -> Double { events / denominator * multiplier }
    return Interval(
      value: scaled(count), lower: lower.map(scaled), upper: upper.map(scaled), method: isExact ? .exact : .byar)
  }

  /// Byar's approximation for events from ten on.
  private static func byar(_ count: Double, _ confidence: Confidence) -> (Double?, Double?) {
    let z = confidence.deviate
    guard z.isFinite else { return (nil, nil) }
    func end(_ events: Double, _ deviate: Double) -> Double {
      let root = 1 - 1 / (9 * events) + deviate / (3 * events.squareRoot())
      return events * root * root * root
    }
    let lower = end(count, -z)
    return (lower < 0 ? nil : lower, end(count + 1, z))
  }
}
