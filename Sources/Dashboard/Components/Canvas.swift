import TerminalKit

/// The frame that a screen draws on, and what a click at each place does.
struct Canvas {
  var frame: Frame
  var targets: [ClickTarget] = []

  /// What a click at a place does; the last thing drawn there decides.
  func action(row: Int, column: Int) -> ClickTarget.Action? {
    targets.last { $0.row == row && $0.columns.contains(column) }?.action
  }

  /// Draws a rule across part of a row with a heading in it.
  mutating func heading(_ text: SafeText, row: Int, column: Int = 0, width: Int? = nil, style: Style = .title) {
    let width = width ?? frame.columns - column
    frame.fill(row: row, column: column, width: width, with: frame.glyphs.horizontal, style: .muted)
    guard !text.isEmpty, width > 6 else { return }
    let shown = text.clipped(to: width - 5, ellipsis: frame.glyphs.ellipsis)
    frame.put(" " + shown + " ", row: row, column: column + 1, style: style)
  }

  /// Draws lines one under another until the rows are used up; says how many were drawn.
  @discardableResult
  mutating func lines(_ lines: [TableCell], top: Int, height: Int, column: Int = 1, width: Int? = nil) -> Int {
    let width = width ?? frame.columns - column - 1
    for (offset, line) in lines.prefix(height).enumerated() {
      frame.put(line.text, row: top + offset, column: column, width: width, style: line.style)
    }
    return min(lines.count, height)
  }
}
