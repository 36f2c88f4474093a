import TerminalKit

/// A list with headings: a mark at the selected row, its first cell reversed, and as many columns as the window holds.
struct Table {
  let columns: [TableColumn]
  let rows: [ListRow]
  let selected: String?
  let marked: Set<String>

  /// Draws the list, the selected row always in sight.
  ///
  /// - Parameters:
  ///   - height: rows in all, the headings' row included.
  /// - Returns: the ids of the rows shown, from the top.
  @discardableResult
  func draw(on canvas: inout Canvas, top: Int, height: Int, left: Int = 0, width: Int? = nil) -> [String] {
    let width = width ?? canvas.frame.columns - left
    guard height > 1 else { return [] }
    let widths = fitted(width - 3)
    var column = left + 3
    for (index, fitted) in widths.enumerated() where fitted > 0 {
      canvas.frame.put(
        columns[index].title, row: top, column: column, width: fitted, style: .muted,
        alignment: columns[index].alignment)
      column += fitted + 1
    }
    let visible = height - 1
    let chosen = rows.firstIndex { $0.id == selected } ?? 0
    let first = Table.firstVisible(selected: chosen, visible: visible, count: rows.count)
    for (offset, row) in rows[first..<min(rows.count, first + visible)].enumerated() {
      draw(row, at: top + 1 + offset, left: left, widths: widths, on: &canvas)
      if !row.isHeading {
        canvas.targets.append(
          ClickTarget(row: top + 1 + offset, columns: left..<(left + width), action: .select(row.id)))
      }
    }
    return rows[first..<min(rows.count, first + visible)].map(\.id)
  }

  /// Keeps the selection in the window and the list still where it can be.
  static func firstVisible(selected: Int, visible: Int, count: Int) -> Int {
    guard count > visible else { return 0 }
    let page = selected / visible * visible
    return min(page, count - visible)
  }

  private func draw(_ row: ListRow, at line: Int, left: Int, widths: [Int], on canvas: inout Canvas) {
    let isSelected = row.id == selected && !row.isHeading
    if isSelected {
      canvas.frame.put(SafeText(String(canvas.frame.glyphs.selection)), row: line, column: left + 1)
      canvas.frame.cursor = ScreenPosition(row: line, column: left + 1)
    }
    if marked.contains(row.id) { canvas.frame.put("*", row: line, column: left, style: .accent) }
    if row.isHeading {
      let width = widths.reduce(0) { $0 + ($1 > 0 ? $1 + 1 : 0) }
      if let cell = row.cells.first {
        canvas.frame.put(cell.text, row: line, column: left + 1, width: width + 1, style: cell.style)
      }
      return
    }
    if row.isSpanning { return drawSpanning(row, at: line, left: left, widths: widths, isSelected, on: &canvas) }
    var column = left + 3
    var isFirst = true
    for (index, width) in widths.enumerated() where width > 0 {
      guard index < row.cells.count else { break }
      let cell = row.cells[index]
      draw(cell, row: line, column: column, width: width, columns[index].alignment, on: &canvas)
      if isFirst, isSelected {
        canvas.frame.restyle(row: line, column: column, width: min(width, max(1, cell.text.width))) {
          $0.reverse = true
        }
      }
      isFirst = false
      column += width + 1
    }
  }

  private func drawSpanning(
    _ row: ListRow, at line: Int, left: Int, widths: [Int], _ isSelected: Bool, on canvas: inout Canvas
  ) {
    guard let first = row.cells.first, let last = row.cells.last else { return }
    let width = widths.reduce(-1) { $0 + ($1 > 0 ? $1 + 1 : 0) }
    let room = max(1, width - last.text.width - 1)
    draw(first, row: line, column: left + 3, width: room, .left, on: &canvas)
    draw(last, row: line, column: left + 4 + room, width: last.text.width, .right, on: &canvas)
    if isSelected {
      canvas.frame.restyle(row: line, column: left + 3, width: min(room, first.text.width, 12)) { $0.reverse = true }
    }
  }

  /// Styles the text alone, so that a reversed cell is no wider than its words.
  private func draw(
    _ cell: TableCell, row: Int, column: Int, width: Int, _ alignment: TextAlignment, on canvas: inout Canvas
  ) {
    canvas.frame.put(cell.text, row: row, column: column, width: width, alignment: alignment)
    let styled = min(width, cell.text.width)
    let start = alignment == .right ? column + width - styled : column
    canvas.frame.restyle(row: row, column: start, width: styled) { $0 = cell.style }
  }

  /// The width of each column, 0 for one that is left out.
  private func fitted(_ available: Int) -> [Int] {
    var shown = columns.indices.map { _ in true }
    func needed() -> Int { columns.indices.reduce(-1) { $0 + (shown[$1] ? columns[$1].width + 1 : 0) } }
    while needed() > available,
      let last = columns.indices.filter({ shown[$0] && columns[$0].rank > 0 }).max(by: {
        (columns[$0].rank, $0) < (columns[$1].rank, $1)
      })
    {
      shown[last] = false
    }
    var widths = columns.indices.map { shown[$0] ? columns[$0].width : 0 }
    var spare = max(0, available - needed())
    // What is left over goes where text would be cut, a column at a time, so that no column starves another.
    let wanted = columns.indices.map { index in
      min(
        columns[index].growsTo ?? 0,
        rows.lazy.filter { !$0.isHeading && !$0.isSpanning }.map { $0.width(ofCell: index) }.max() ?? 0)
    }
    while spare > 0,
      let index = columns.indices.filter({ shown[$0] && widths[$0] < wanted[$0] })
        .max(by: { (wanted[$0] - widths[$0], -$0) < (wanted[$1] - widths[$1], -$1) })
    {
      widths[index] += 1
      spare -= 1
    }
    return widths
  }
}
