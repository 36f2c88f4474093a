import Glibc

/// The exact interval of a Poisson count, by inverting its distribution.
enum PoissonLimits {
  /// The ends for a count below ten, whole or not: half the chi-squared quantiles with 2x and 2x + 2 degrees of freedom.
  static func exact(_ count: Double, _ confidence: Confidence) -> (lower: Double?, upper: Double?) {
    guard confidence.tail > 0 else { return (0, nil) }
    let lower = count == 0 ? 0 : mean(of: count) { $0 < confidence.tail }
    return (lower, mean(of: count + 1) { $0 < 1 - confidence.tail })
  }

  /// The mean at which the chance of at least `shape` events stops being as small as is asked for.
  private static func mean(of shape: Double, while isBelow: (Double) -> Bool) -> Double {
    var low = 0.0
    var high = 100.0
    // A hundred halvings leave nothing between the two.
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if isBelow(gammaP(shape, middle)) { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised lower incomplete gamma function, by its series (Abramowitz and Stegun 6.5.29).
  private static func gammaP(_ shape: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    var term = exp(shape * log(x) - x) / tgamma(shape + 1)
    var sum = term
    var divisor = shape
    while term > sum * 1e-17 {
      divisor += 1
      term *= x / divisor
      sum += term
    }
    return sum
  }
}
