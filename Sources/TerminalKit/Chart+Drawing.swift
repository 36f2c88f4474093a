extension Chart {
  /// Draws the chart into a region of a frame.
  ///
  /// From the top: the plot, whose lowest row is the axis line, what happened, the periods, and in six rows or more the
  /// figures, when those of all periods fit. The mean is a line, the usual range two dotted ones, the target a double one. Where the periods do not fit, only some are named, the newest always. With more periods
  /// than columns, each column shows the last of its run, as in a sparkline.
  ///
  /// - Returns: The axis drawn; nil when no value is known or the region is smaller than `minimumRows` and
  ///   `minimumColumns`, in which case nothing is drawn for want of room.
  @discardableResult
  public func draw(into frame: inout Frame, row: Int, column: Int, rows: Int, columns: Int) -> ChartAxis? {
    guard rows >= Self.minimumRows, columns >= Self.minimumColumns else { return nil }
    let plot = ChartPlot(chart: self, row: row, column: column, rows: rows, columns: columns)
    plot.drawAxis(into: &frame)
    plot.drawSegments(into: &frame)
    plot.drawTarget(into: &frame)
    plot.drawReferences(into: &frame)
    plot.drawPoints(into: &frame)
    plot.drawEvents(into: &frame)
    plot.drawPeriods(into: &frame)
    return plot.axis
  }
}
