/// How sure an interval is to hold the true value.
public struct Confidence: Hashable, Sendable {
  /// A share, from 0.9 to 1.
  public let level: Double

  public static let percent95 = Confidence(checked: 0.95)
  public static let percent998 = Confidence(checked: 0.998)

  /// Takes a share from 0.9 to 1 or a percentage from 90 to 100, as PHEindicatormethods does.
  public init(_ level: Double) throws(ReadingRefusal) {
    let share = level >= 90 ? level / 100 : level
    guard (0.9...1).contains(share) else {
      throw ReadingRefusal("confidence must lie between 0.9 and 1, or between 90 and 100, not \(level)")
    }
    self.level = share
  }

  private init(checked level: Double) {
    self.level = level
  }

  /// The share of the distribution that lies beyond one end.
  var tail: Double { (1 - level) / 2 }

  /// The standard normal deviate of the upper end; infinite at full confidence.
  var deviate: Double {
    switch level {
    case 0.95: 1.959963984540054
    case 0.998: 3.090232306167813
    case 1...: .infinity
    default: NormalQuantile.deviate(upperTail: tail)
    }
  }
}
