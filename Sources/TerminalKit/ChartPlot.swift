/// The places of one drawing of a chart.
struct ChartPlot {
  let chart: Chart
  let axis: ChartAxis?
  let top: Int
  let height: Int
  let left: Int
  let width: Int
  let slot: Int
  /// The places of the points that are drawn; with more points than columns, the last of each run.
  let shown: [Int]
  let showsEvents: Bool
  let showsFigures: Bool
  let labelColumn: Int
  let labelWidth: Int

  /// Plans a drawing; what happened gets a row when there are nine rows or more, and figures one when there are six or
  /// more and those of all periods fit.
  init(chart: Chart, row: Int, column: Int, rows: Int, columns: Int) {
    let showsEvents = rows >= 9 && chart.hasEvents
    let figures = Self(
      chart: chart, showsEvents: showsEvents, showsFigures: true, row: row, column: column, rows: rows, columns: columns
    )
    let hasFigures = chart.points.contains { !$0.text.isEmpty }
    if rows >= 6, hasFigures, figures.shown.allSatisfy({ chart.points[$0].text.width < figures.slot }) {
      self = figures
    } else {
      self.init(
        chart: chart, showsEvents: showsEvents, showsFigures: false, row: row, column: column, rows: rows,
        columns: columns)
    }
  }

  private init(
    chart: Chart, showsEvents: Bool, showsFigures: Bool, row: Int, column: Int, rows: Int, columns: Int
  ) {
    self.chart = chart
    self.showsEvents = showsEvents
    self.showsFigures = showsFigures
    // Labels stand on every second row where there is room; one row too many is left blank at the top.
    let plotRows = rows - 1 - (showsEvents ? 1 : 0) - (showsFigures ? 1 : 0)
    let steps = max(1, (plotRows - 1) / 2)
    height = plotRows > 2 ? 2 * steps + 1 : 2
    top = row + plotRows - height
    let values = chart.extent
    axis = values.isEmpty ? nil : ChartAxis(enclosing: values, steps: steps)
    let labels = axis.map { axis in (0...steps).map { axis.label(at: $0).width } } ?? [0]
    labelColumn = column
    labelWidth = min(labels.max() ?? 0, columns / 3)
    left = column + labelWidth + 2
    // What is compared stands in a column of its own at the right end.
    width = max(1, columns - labelWidth - 2 - (chart.references.isEmpty ? 0 : 2))
    shown = Sparkline.lastOfEachRun(Array(chart.points.indices), width: width)
    slot = shown.isEmpty ? width : width / shown.count
  }

  /// The row of the axis line.
  private var base: Int { top + height - 1 }

  /// The column of a point: in the middle of its share of the width, which all points fill.
  private func center(_ place: Int) -> Int {
    left + ((2 * place + 1) * width - shown.count) / (2 * shown.count)
  }

  /// The first column of a point's share of the width.
  private func start(_ place: Int) -> Int { left + place * width / shown.count }

  /// How far above the axis line a value lies, in rows.
  private func rise(of value: Double, on axis: ChartAxis) -> Double {
    let fraction = (value - axis.lowest) / (axis.highest - axis.lowest)
    return min(1, max(0, fraction)) * Double(height - 1)
  }

  /// The row on which a line at a value is drawn.
  private func line(at value: Double, on axis: ChartAxis) -> Int { base - Int(rise(of: value, on: axis).rounded()) }

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

  /// Draws the range, the mean and the beginning of each stretch.
  func drawSegments(into frame: inout Frame) {
    guard let axis else { return }
    let glyphs = frame.glyphs
    for segment in chart.segments {
      guard let first = shown.firstIndex(where: { segment.points.contains($0) }),
        let last = shown.lastIndex(where: { segment.points.contains($0) })
      else { continue }
      let (start, end) = (start(first), start(last + 1))
      for limit in [segment.limits?.lowerBound, segment.limits?.upperBound].compactMap(\.self) {
        for column in stride(from: start, to: end, by: 2) {
          frame.fill(row: line(at: limit, on: axis), column: column, width: 1, with: glyphs.dot, style: .muted)
        }
      }
      if let mean = segment.mean {
        let row = line(at: mean, on: axis)
        frame.fill(row: row, column: start, width: end - start, with: glyphs.horizontal, style: .muted)
      }
      guard first > 0, segment.points.lowerBound > 0 else { continue }
      for row in top..<base { frame.fill(row: row, column: start, width: 1, with: glyphs.vertical, style: .title) }
    }
  }

  func drawTarget(into frame: inout Frame) {
    guard let axis, let target = chart.target else { return }
    let row = line(at: target, on: axis)
    frame.fill(row: row, column: left, width: width, with: frame.glyphs.doubleLine)
  }

  func drawReferences(into frame: inout Frame) {
    guard let axis else { return }
    var taken: Set<Int> = []
    for reference in chart.references {
      var row = line(at: reference.value, on: axis)
      // Two that would lie on one another stand one above the other.
      while taken.contains(row), row > top { row -= 1 }
      taken.insert(row)
      frame.fill(row: row, column: left + width + 1, width: 1, with: reference.letter, style: .title)
    }
  }

  func drawPoints(into frame: inout Frame) {
    for (place, index) in shown.enumerated() {
      let point = chart.points[index]
      guard let axis, let value = point.value else {
        frame.fill(row: base, column: center(place), width: 1, with: point.absence ?? frame.glyphs.missing)
        continue
      }
      draw(point, at: rise(of: value, on: axis), on: side(of: value), column: center(place), into: &frame)
    }
  }

  /// On which side of the target a value lies: -1 below, 1 above, 0 on it or without one.
  private func side(of value: Double) -> Int {
    guard let target = chart.target, value != target else { return 0 }
    return value < target ? -1 : 1
  }

  /// The row of the target, counted from the axis line.
  private var targetRow: Int? {
    guard let axis, let target = chart.target else { return nil }
    return Int(rise(of: target, on: axis).rounded())
  }

  /// Draws a point: a mark of its own where it stands out; else half a cell high and as much as three wide where the
  /// tier has half cells, else a star.
  ///
  /// A value that would lie on the target's line is drawn beside it, on its own side, where that is nearly as true.
  private func draw(_ point: Chart.Point, at rise: Double, on side: Int, column: Int, into frame: inout Frame) {
    let glyphs = frame.glyphs
    let (mark, ink): (Character?, Ink) =
      switch point.mark {
      case .plain: (nil, .accent)
      case .high(let ink): (glyphs.rising, ink)
      case .low(let ink): (glyphs.falling, ink)
      }
    let style = Style(ink, bold: true)
    guard mark == nil, let upper = glyphs.upperHalf, let lower = glyphs.lowerHalf else {
      var row = Int(rise.rounded())
      if row == targetRow, side != 0, abs(rise - Double(row + side)) <= 0.75 { row += side }
      let line = base - min(max(row, 0), height - 1)
      frame.fill(row: line, column: column, width: 1, with: mark ?? glyphs.point, style: style)
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

  func drawEvents(into frame: inout Frame) {
    guard showsEvents else { return }
    for (place, index) in shown.enumerated() {
      guard let event = chart.points[index].event else { continue }
      frame.fill(row: base + 1, column: center(place), width: 1, with: event, style: .muted)
    }
  }

  func drawPeriods(into frame: inout Frame) {
    let row = base + (showsEvents ? 2 : 1)
    let widest = shown.map { chart.points[$0].label.width }.max() ?? 0
    let every = widest < slot ? 1 : (widest + slot) / max(1, slot)
    // From the newest back, so that the newest is named whatever has to be left out.
    var free = left + width
    for place in stride(from: shown.count - 1, through: 0, by: -every) {
      let label = chart.points[shown[place]].label.clipped(to: width, ellipsis: frame.glyphs.ellipsis)
      let start = min(center(place) - (label.width - 1) / 2, left + width - label.width)
      guard start >= left, start + label.width <= free else { continue }
      frame.put(label, row: row, column: start, style: .muted)
      free = start - 1
    }
    guard showsFigures else { return }
    for (place, index) in shown.enumerated() {
      let text = chart.points[index].text
      frame.put(text, row: row + 1, column: max(left, center(place) - (text.width - 1) / 2))
    }
  }
}
