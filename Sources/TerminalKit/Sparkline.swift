/// A series as one row of small columns, one character for each period.
///
/// A value that is not there is an `x`, never blank, zero or joined up; every value that is there is visible. A
/// sparkline never stands alone: the latest value, its unit and its period belong beside it, and so does `range`.
public struct Sparkline: Hashable, Sendable {
  /// Which values the lowest and the highest glyph stand for.
  public enum Scale: Hashable, Sendable {
    /// The same range for all; values beyond it are drawn at its ends and counted.
    case fixed(ClosedRange<Double>)
    /// From the lowest to the highest value of the series itself.
    case own

    /// One scale for several series, so that rows of a list can be compared.
    public static func shared(_ series: some Sequence<[Double?]>) -> Scale {
      let known = series.joined().compactMap { $0 }.filter(\.isFinite)
      guard let low = known.min(), let high = known.max() else { return .own }
      return .fixed(low...high)
    }
  }

  /// The series as drawn, as wide as it has values and never wider than asked for.
  public let text: SafeText
  /// The values that the lowest and the highest glyph stand for; nil when the scale is its own and no value is known.
  public let range: ClosedRange<Double>?
  /// How many of the values drawn lie above the scale.
  public let above: Int
  /// How many of the values drawn lie below the scale.
  public let below: Int
  /// How many values each character stands for, rounded up; above 1, it shows the last of them.
  public let valuesPerCharacter: Int

  /// Draws values, oldest first.
  ///
  /// When there are more values than columns, the series is cut into as many runs as there are columns, of equal length
  /// to within one, and each shows the last value of its run, missing or not: the newest is always at the right. A value
  /// that is not finite counts as missing. A series that is level on its own scale is drawn at half height.
  public init(_ values: [Double?], width: Int, scale: Scale, glyphs: Glyphs) {
    let shown = Self.lastOfEachRun(values, width: max(0, width)).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = shown.compactMap { $0 }
    let range: ClosedRange<Double>? =
      switch scale {
      case .fixed(let range): range
      case .own: known.min().flatMap { low in known.max().map { low...$0 } }
      }
    let levels = glyphs.levels
    var line = ""
    for value in shown {
      if let value, let range {
        line.append(levels[Self.level(of: value, in: range, count: levels.count)])
      } else {
        line.append(glyphs.missing)
      }
    }
    text = SafeText(line)
    self.range = range
    above = known.count { value in range.map { value > $0.upperBound } ?? false }
    below = known.count { value in range.map { value < $0.lowerBound } ?? false }
    valuesPerCharacter = width > 0 ? max(1, (values.count + width - 1) / width) : 1
  }

  /// Draws values and returns the row alone, for callers that know the scale already.
  public static func draw(_ values: [Double?], width: Int, scale: Scale, glyphs: Glyphs) -> SafeText {
    Sparkline(values, width: width, scale: scale, glyphs: glyphs).text
  }

  /// The last value of each of at most `width` runs.
  static func lastOfEachRun<Value>(_ values: [Value], width: Int) -> [Value] {
    guard values.count > width else { return values }
    return (0..<width).map { values[($0 + 1) * values.count / width - 1] }
  }

  /// The step that a value stands on, from 0; halves are halved first so that no range overflows.
  private static func level(of value: Double, in range: ClosedRange<Double>, count: Int) -> Int {
    if value < range.lowerBound { return 0 }
    if value > range.upperBound { return count - 1 }
    let span = range.upperBound / 2 - range.lowerBound / 2
    guard span > 0 else { return count / 2 }
    let fraction = (value / 2 - range.lowerBound / 2) / span
    return min(count - 1, Int(fraction * Double(count)))
  }
}
