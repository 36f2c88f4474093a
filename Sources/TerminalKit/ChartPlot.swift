/// The places of one drawing of a chart.
struct ChartPlot {
  let axis: ChartAxis?
  let target: Double?
  let top: Int
  let height: Int
  let left: Int
  let width: Int
  let slot: Int
  let points: [Chart.Point]
  let showsFigures: Bool
  let labelColumn: Int
  let labelWidth: Int

  /// Plans a drawing; figures get a row when there are six rows or more and those of all periods fit.
  init(chart: Chart, row: Int, column: Int, rows: Int, columns: Int) {
    let figures = Self(chart: chart, showsFigures: true, row: row, column: column, rows: rows, columns: columns)
    let hasFigures = chart.points.contains { !$0.text.isEmpty }
    if rows >= 6, hasFigures, figures.points.allSatisfy({ $0.text.width < figures.slot }) {
      self = figures
    } else {
      self.init(chart: chart, showsFigures: false, row: row, column: column, rows: rows, columns: columns)
    }
  }

  private init(chart: Chart, showsFigures: Bool, row: Int, column: Int, rows: Int, columns: Int) {
    // Labels stand on every second row where there is room; one row too many is left blank at the top.
    let plotRows = rows - (showsFigures ? 2 : 1)
    let steps = max(1, (plotRows - 1) / 2)
    height = plotRows > 2 ? 2 * steps + 1 : 2
    top = row + plotRows - height
    let values = chart.points.compactMap(\.value) + [chart.target].compactMap { $0 }
    axis = values.isEmpty ? nil : ChartAxis(enclosing: values, steps: steps)
    target = chart.target
    let labels = axis.map { axis in (0...steps).map { axis.label(at: $0).width } } ?? [0]
    labelColumn = column
    labelWidth = min(labels.max() ?? 0, columns / 3)
    left = column + labelWidth + 2
    width = max(1, columns - labelWidth - 2)
    points = Sparkline.lastOfEachRun(chart.points, width: width)
    slot = points.isEmpty ? width : width / points.count
    self.showsFigures = showsFigures
  }

  /// The row of the axis line.
  private var base: Int { top + height - 1 }

  private func center(_ index: Int) -> Int {
    left + index * slot + (slot - 1) / 2
  }

  /// How far above the axis line a value lies, in rows.
  private func rise(of value: Double, on axis: ChartAxis) -> Double {
    let fraction = (value - axis.lowest) / (axis.highest - axis.lowest)
    return min(1, max(0, fraction)) * Double(height - 1)
  }

  func drawAxis(into frame: inout Frame) {
    let glyphs = frame.glyphs
    for line in top...base {
      frame.fill(row: line, column: left - 1, width: 1, with: glyphs.vertical, style: .muted)
    }
    frame.fill(row: base, column: left - 1, width: 1, with: glyphs.bottomLeft, style: .muted)
    frame.fill(row: base, column: left, width: width, with: glyphs.horizontal, style: .muted)
    guard let axis else { return }
    for index in 0...axis.steps {
      let line = base - index * (height - 1) / axis.steps
      frame.put(
        axis.label(at: index), row: line, column: labelColumn, width: labelWidth, style: .muted, alignment: .right)
    }
  }

  func drawTarget(into frame: inout Frame) {
    guard let axis, let target else { return }
    let line = base - Int(rise(of: target, on: axis).rounded())
    for place in stride(from: left + 1, to: left + width, by: 2) {
      frame.fill(row: line, column: place, width: 1, with: frame.glyphs.horizontal)
    }
    for place in stride(from: left, to: left + width, by: 2) where line == base {
      frame.fill(row: line, column: place, width: 1)
    }
  }

  func drawPoints(into frame: inout Frame) {
    for (index, point) in points.enumerated() {
      guard let axis, let value = point.value else {
        frame.fill(row: base, column: center(index), width: 1, with: frame.glyphs.missing)
        continue
      }
      drawPoint(at: rise(of: value, on: axis), on: side(of: value), column: center(index), into: &frame)
    }
  }

  /// On which side of the target a value lies: -1 below, 1 above, 0 on it or without one.
  private func side(of value: Double) -> Int {
    guard let target, value != target else { return 0 }
    return value < target ? -1 : 1
  }

  /// The row of the target, counted from the axis line.
  private var targetRow: Int? {
    guard let axis, let target else { return nil }
    return Int(rise(of: target, on: axis).rounded())
  }

  /// Draws a point: half a cell high and as much as three wide where the tier has half cells, else one mark.
  ///
  /// However coarse the rows, a value below the target is never drawn on or above its line, nor one above it on or below.
  private func drawPoint(at rise: Double, on side: Int, column: Int, into frame: inout Frame) {
    let style = Style(.accent, bold: true)
    guard let upper = frame.glyphs.upperHalf, let lower = frame.glyphs.lowerHalf else {
      var row = Int(rise.rounded())
      if let targetRow, side != 0 { row = side < 0 ? min(row, targetRow - 1) : max(row, targetRow + 1) }
      let line = base - min(max(row, 0), height - 1)
      frame.fill(row: line, column: column, width: 1, with: frame.glyphs.point, style: style)
      return
    }
    var halves = Int(((rise + 0.5) * 2).rounded(.down))
    // The line runs through the middle of its row, between the two halves.
    if let targetRow, side != 0 {
      halves = side < 0 ? min(halves, targetRow * 2) : max(halves, targetRow * 2 + 1)
    }
    let reach = slot >= 5 ? 1 : 0
    frame.fill(
      row: base - halves / 2, column: column - reach, width: 1 + 2 * reach, with: halves % 2 == 1 ? upper : lower,
      style: style)
  }

  func drawPeriods(into frame: inout Frame) {
    let widest = points.map(\.label.width).max() ?? 0
    let every = widest < slot ? 1 : (widest + slot) / max(1, slot)
    // From the newest back, so that the newest is named whatever has to be left out.
    var free = left + width
    for index in stride(from: points.count - 1, through: 0, by: -every) {
      let label = points[index].label.clipped(to: width, ellipsis: frame.glyphs.ellipsis)
      let start = min(center(index) - (label.width - 1) / 2, left + width - label.width)
      guard start >= left, start + label.width <= free else { continue }
      frame.put(label, row: base + 1, column: start, style: .muted)
      free = start - 1
    }
    guard showsFigures else { return }
    for (index, point) in points.enumerated() {
      let start = center(index) - (point.text.width - 1) / 2
      frame.put(point.text, row: base + 2, column: max(left, start))
    }
  }
}
