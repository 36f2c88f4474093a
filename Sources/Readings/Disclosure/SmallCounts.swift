/// Keeps back counts of people that could point at one of them.
///
/// The rule is that of NHS England for hospital statistics below the national level (since September 2018): 0 stays 0,
/// 1 to 7 are not shown, and everything else is rounded to the nearest 5, halves up.
public enum SmallCounts {
  /// Counts that could point at a person.
  public static let hidden = 1.0...7.0
  /// What counts are rounded to.
  public static let base = 5.0

  /// Whether a count could point at a person; one that is not whole counts as what it rounds to, but never as 0.
  public static func isHidden(_ count: Double) -> Bool { count > 0 && count < hidden.upperBound + 0.5 }

  /// A count as it may be shown; nil when it is kept back.
  public static func shown(_ count: Double) -> Double? { isHidden(count) ? nil : rounded(count) }

  /// The nearest multiple of 5, halves up.
  public static func rounded(_ count: Double) -> Double { (count / base + 0.5).rounded(.down) * base }
}
