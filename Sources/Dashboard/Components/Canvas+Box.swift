import TerminalKit

extension Canvas {
  /// Clears a box in the middle, or at the foot, and draws its border and heading; gives the place inside it.
  mutating func box(
    _ title: SafeText, width: Int, height: Int, atFoot: Bool = false
  ) -> (row: Int, column: Int, width: Int, height: Int) {
    let glyphs = frame.glyphs
    let width = min(width, frame.columns)
    let height = min(height, frame.rows - 3)
    let left = (frame.columns - width) / 2
    let top = atFoot ? frame.rows - 1 - height : max(2, (frame.rows - height) / 2)
    for row in top..<(top + height) {
      frame.fill(row: row, column: left, width: width)
      frame.put(SafeText(String(glyphs.vertical)), row: row, column: left, style: .muted)
      frame.put(SafeText(String(glyphs.vertical)), row: row, column: left + width - 1, style: .muted)
    }
    for (row, ends) in [
      (top, (glyphs.topLeft, glyphs.topRight)), (top + height - 1, (glyphs.bottomLeft, glyphs.bottomRight)),
    ] {
      frame.fill(row: row, column: left, width: width, with: glyphs.horizontal, style: .muted)
      frame.put(SafeText(String(ends.0)), row: row, column: left, style: .muted)
      frame.put(SafeText(String(ends.1)), row: row, column: left + width - 1, style: .muted)
    }
    frame.put(
      " " + title.clipped(to: width - 6, ellipsis: glyphs.ellipsis) + " ", row: top, column: left + 2,
      style: Style(.title, bold: true))
    return (top + 1, left + 2, width - 4, height - 2)
  }

  /// Puts the keys of what lies over the screen into the last row.
  mutating func footHints(_ text: SafeText) {
    let row = frame.rows - 1
    frame.fill(row: row, column: 0, width: frame.columns)
    frame.put(text, row: row, column: 1, width: frame.columns - 2, style: .muted)
  }
}
