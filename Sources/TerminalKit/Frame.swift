/// A screenful of cells: drawn by the dashboard, compared by tests, sent by a terminal.
///
/// Whatever is put outside the frame is cut off, a row can never be wider than the frame, and a character two columns
/// wide is never shown by half.
public struct Frame: Hashable, Sendable {
  /// The width in columns.
  public let columns: Int
  /// The height in rows.
  public let rows: Int
  /// The characters that the frame is drawn with.
  public let glyphs: Glyphs
  /// Where the hardware cursor sits; screen readers follow it, so keep it on the selected row.
  public var cursor: ScreenPosition?
  /// Whether the cursor is to be seen, as it should be only where text is being typed.
  public var cursorVisible = false

  private var cells: [Cell]

  /// Creates a blank frame.
  public init(columns: Int, rows: Int, glyphs: Glyphs) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: self.columns * self.rows)
  }

  // MARK: - Reading

  /// The cell at a place inside the frame.
  ///
  /// - Precondition: `row` is below `rows` and `column` below `columns`, neither negative.
  public subscript(row: Int, column: Int) -> Cell {
    precondition(contains(row: row, column: column), "no such cell in the frame")
    return cells[row * columns + column]
  }

  /// The cells of one row, left to right; empty for a row outside the frame.
  public func cells(inRow row: Int) -> ArraySlice<Cell> {
    (0..<rows).contains(row) ? cells[row * columns..<(row + 1) * columns] : []
  }

  /// The text of one row without the blanks at its end; empty for a row outside the frame.
  public func line(_ row: Int) -> String {
    var line = ""
    var kept = line.endIndex
    for cell in cells(inRow: row) {
      line += cell.text
      if cell.text != " " && !cell.text.isEmpty { kept = line.endIndex }
    }
    return String(line[..<kept])
  }

  /// The text of all rows, each without the blanks at its end, joined by line feeds.
  public var text: String {
    (0..<rows).map(line).joined(separator: "\n")
  }

  // MARK: - Writing

  /// Puts a text, cut with an ellipsis at the end of its field or of the row.
  ///
  /// Given a width, the whole field is written, blanks included, and the text is aligned in it. In a frame whose glyphs
  /// fold text, the text is folded to ASCII first and may grow by it. Rows outside the frame are ignored.
  ///
  /// - Returns: The column after the field, or after the text when there is no width.
  @discardableResult
  public mutating func put(
    _ text: SafeText, row: Int, column: Int, width: Int? = nil, style: Style = .plain, alignment: TextAlignment = .left
  ) -> Int {
    let room = max(0, columns - column)
    let field = width.map { min(max(0, $0), room) }
    let folded = glyphs.foldsText && !text.isASCII ? fold(text) : text
    let shown =
      if let field {
        folded.padded(to: field, alignment: alignment, ellipsis: glyphs.ellipsis)
      } else {
        folded.clipped(to: room, ellipsis: glyphs.ellipsis)
      }
    let next = column + shown.width
    guard (0..<rows).contains(row) else { return next }
    var place = column
    shown.forEachCell { cell, cellWidth in
      if place >= 0 { set(cell, columns: cellWidth, row: row, column: place, style: style) }
      place += cellWidth
    }
    return next
  }

  /// Fills part of a row with one character.
  public mutating func fill(row: Int, column: Int, width: Int, with character: Character = " ", style: Style = .plain) {
    let start = max(0, column)
    let end = min(columns, column + max(0, width))
    guard start < end else { return }
    put(SafeText(repeating: character, count: end - start), row: row, column: start, width: end - start, style: style)
  }

  /// Changes the style of part of a row and leaves its text.
  public mutating func restyle(row: Int, column: Int, width: Int, _ change: (inout Style) -> Void) {
    guard (0..<rows).contains(row) else { return }
    for place in max(0, column)..<max(0, column, min(columns, column + max(0, width))) {
      change(&cells[row * columns + place].style)
    }
  }

  // MARK: - Details

  private func contains(row: Int, column: Int) -> Bool {
    (0..<rows).contains(row) && (0..<columns).contains(column)
  }

  private func fold(_ text: SafeText) -> SafeText {
    ASCIIFolding.fold(text, keepingLines: glyphs.tier == .lines)
  }

  /// Writes one character and blanks the other half of any wide character that it covers in part.
  private mutating func set(_ text: String, columns width: Int, row: Int, column: Int, style: Style) {
    guard column + width <= columns else { return }
    let index = row * columns + column
    if cells[index].text.isEmpty { blank(index - 1) }
    let after = index + width
    if column + width < columns, cells[after].text.isEmpty { blank(after) }
    cells[index] = Cell(text: text, style: style)
    if width == 2 { cells[index + 1] = Cell(text: "", style: style) }
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(text: " ", style: cells[index].style)
  }
}
