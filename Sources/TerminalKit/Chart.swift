/// A series over several rows, with an axis, a target, and its values in figures underneath.
///
/// A value that is not there is an `x` on the axis line; points are never joined across it.
public struct Chart: Hashable, Sendable {
  /// One period of the series.
  public struct Point: Hashable, Sendable {
    /// The period, such as `Oct`.
    public let label: SafeText
    /// The value; nil when there is none, or when it must not be shown.
    public let value: Double?
    /// The value as people read it, such as `41.0` or `n/d`; it stands under the period.
    public let text: SafeText

    /// Creates a period; a value that is not finite, or beyond a thousand million million, counts as missing.
    public init(label: SafeText, value: Double?, text: SafeText = .empty) {
      self.label = label
      self.value = value.flatMap { Chart.drawable.contains($0) ? $0 : nil }
      self.text = text
    }
  }

  /// The periods, oldest first.
  public let points: [Point]
  /// The value aimed at, drawn as a broken line.
  public let target: Double?

  /// Creates a chart of periods, oldest first.
  public init(points: [Point], target: Double? = nil) {
    self.points = points
    self.target = target.flatMap { Chart.drawable.contains($0) ? $0 : nil }
  }

  /// Numbers that keep their whole part exactly and cannot overflow an axis.
  private static let drawable = -1e15...1e15

  /// The lowest region that a chart is drawn in: two labelled rows and the periods.
  public static let minimumRows = 3
  /// The narrowest region that a chart is drawn in.
  public static let minimumColumns = 12

  /// The axis that the chart has in a region of this size; nil when neither a value nor a target is known.
  ///
  /// Say its `note` beside the chart: an axis that does not start at 0 has to be owned up to.
  public func axis(rows: Int, columns: Int) -> ChartAxis? {
    ChartPlot(chart: self, row: 0, column: 0, rows: rows, columns: columns).axis
  }
}
