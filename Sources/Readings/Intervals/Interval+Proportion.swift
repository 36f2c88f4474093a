extension Interval {
  /// A proportion with Wilson's score interval (Wilson 1927; PHEindicatormethods, `phe_proportion`).
  ///
  /// - Parameters:
  ///   - count: the numerator, from 0 to the denominator; it need not be whole.
  ///   - denominator: above 0.
  /// - Returns: shares from 0 to 1.
  public static func proportion(
    _ count: Double, of denominator: Double, confidence: Confidence = .percent95
  ) throws(ReadingRefusal) -> Interval {
    guard denominator > 0 else { throw ReadingRefusal("denominator must be above 0") }
    guard count >= 0 else { throw ReadingRefusal("count cannot be below 0") }
    guard count <= denominator else {
      throw ReadingRefusal("count cannot be above the denominator; have the two been swapped?")
    }
    let share = count / denominator
    let z = confidence.deviate
    guard z.isFinite else { return Interval(value: share, lower: 0, upper: 1, method: .wilson) }
    let middle = 2 * count + z * z
    let reach = z * (z * z + 4 * count * (1 - share)).squareRoot()
    let scale = 2 * (denominator + z * z)
    // At the ends the interval reaches them, which rounding must not hide.
    let lower = count == 0 ? 0 : max(0, (middle - reach) / scale)
    let upper = count == denominator ? 1 : min(1, (middle + reach) / scale)
    return Interval(value: share, lower: lower, upper: upper, method: .wilson)
  }
}
