/// A series over several rows, with an axis, a target, its usual range, and its values in figures underneath.
///
/// A value that is not there is an `x` on the axis line; points are never joined across it.
public struct Chart: Hashable, Sendable {
  /// What a point is, told by its shape.
  public enum Mark: Hashable, Sendable {
    case plain
    /// Stands out upwards, drawn in an ink that repeats whether that is good.
    case high(Ink)
    /// Stands out downwards.
    case low(Ink)
  }

  /// One period of the series.
  public struct Point: Hashable, Sendable {
    /// The period, such as `Oct`.
    public let label: SafeText
    /// The value; nil when there is none, or when it must not be shown.
    public let value: Double?
    /// The value as people read it, such as `41.0` or `n/d`; it stands under the period.
    public let text: SafeText
    /// What the point is.
    public let mark: Mark
    /// What happened in the period, in one character under the axis line; nil when nothing did.
    public let event: Character?
    /// What stands on the axis line where there is no value; nil for the mark of a missing one.
    public let absence: Character?

    /// Creates a period; a value that is not finite, or beyond a thousand million million, counts as missing.
    public init(
      label: SafeText, value: Double?, text: SafeText = .empty, mark: Mark = .plain, event: Character? = nil,
      absence: Character? = nil
    ) {
      self.label = label
      self.value = value.flatMap { Chart.drawable.contains($0) ? $0 : nil }
      self.text = text
      self.mark = mark
      self.event = event
      self.absence = absence
    }
  }

  /// A stretch of points with one usual level and range.
  public struct Segment: Hashable, Sendable {
    /// The places of its points.
    public let points: Range<Int>
    /// The middle line; nil for none.
    public let mean: Double?
    /// The range in which the points usually lie, drawn as two dotted lines; nil for none.
    public let limits: ClosedRange<Double>?

    /// Creates a stretch; numbers that cannot be drawn are left out.
    public init(points: Range<Int>, mean: Double?, limits: ClosedRange<Double>?) {
      self.points = points
      self.mean = mean.flatMap { Chart.drawable.contains($0) ? $0 : nil }
      self.limits = limits.flatMap {
        Chart.drawable.contains($0.lowerBound) && Chart.drawable.contains($0.upperBound) ? $0 : nil
      }
    }
  }

  /// A value to compare with, drawn as its letter at the right end.
  public struct Reference: Hashable, Sendable {
    public let letter: Character
    public let value: Double

    /// Creates a value with the letter that the legend explains.
    public init(letter: Character, value: Double) {
      self.letter = letter
      self.value = value
    }
  }

  /// The periods, oldest first.
  public let points: [Point]
  /// The value aimed at, drawn as a double line.
  public let target: Double?
  /// Stretches with a level and range of their own, oldest first; a line stands between two of them.
  public let segments: [Segment]
  /// Values to compare the newest with.
  public let references: [Reference]

  /// Creates a chart of periods, oldest first.
  public init(
    points: [Point], target: Double? = nil, segments: [Segment] = [], references: [Reference] = []
  ) {
    self.points = points
    self.target = target.flatMap { Chart.drawable.contains($0) ? $0 : nil }
    self.segments = segments
    self.references = references.filter { Chart.drawable.contains($0.value) }
  }

  /// Numbers that keep their whole part exactly and cannot overflow an axis.
  private static let drawable = -1e15...1e15

  /// The lowest region that a chart is drawn in: two labelled rows and the periods.
  public static let minimumRows = 3
  /// The narrowest region that a chart is drawn in.
  public static let minimumColumns = 12

  /// Whether anything happened that is marked under the axis.
  var hasEvents: Bool { points.contains { $0.event != nil } }

  /// Every number that the axis has to enclose.
  var extent: [Double] {
    points.compactMap(\.value) + [target].compactMap(\.self) + references.map(\.value)
      + segments.flatMap { [$0.mean, $0.limits?.lowerBound, $0.limits?.upperBound].compactMap(\.self) }
  }

  /// The axis that the chart has in a region of this size; nil when neither a value nor a target is known.
  ///
  /// Say its `note` beside the chart: an axis that does not start at 0 has to be owned up to.
  public func axis(rows: Int, columns: Int) -> ChartAxis? {
    ChartPlot(chart: self, row: 0, column: 0, rows: rows, columns: columns).axis
  }
}
