import Domain
import TerminalKit

/// Draws a form: a line for each field, the reason under a field that is wrong, and what is allowed at the foot.
struct FormDrawing {
  /// One row inside the box.
  private enum Row {
    /// A row of a field's text; the first one carries the label.
    case text(line: Int, SafeText, isFirst: Bool, cursor: Int?)
    case reason(line: Int, SafeText)
  }

  let form: Form

  /// The widest that a form is drawn.
  private static let widest = 78
  /// How many rows long words may take while they are typed.
  private static let proseRows = 5

  func draw(on canvas: inout Canvas) {
    let width = min(FormDrawing.widest, canvas.frame.columns) - 4
    let labelWidth = min(form.lines.map { SafeText($0.label).width }.max() ?? 0, 18)
    let fieldWidth = width - labelWidth - 6
    // Why the form as a whole was refused stands where it is seen, whatever field is in sight.
    let refusal = general(width - 2)
    let hints = refusal + hintLines(width - 2).map { ($0, Style.muted) }
    let rows = form.lines.indices.flatMap { self.rows(of: $0, fieldWidth) }
    let isShort = form.lines.count == 1
    let inside = canvas.box(
      SafeText(form.title), width: width + 4, height: rows.count + hints.count + 3, atFoot: isShort)
    let visible = inside.height - hints.count - 1
    let first = FormDrawing.firstVisible(rows.map { line(of: $0) == form.index }, visible)
    for (offset, row) in rows.dropFirst(first).prefix(visible).enumerated() {
      draw(row, at: inside.row + offset, inside.column, labelWidth, fieldWidth, on: &canvas)
    }
    if rows.count > visible {
      let position = SafeText(" \(form.index + 1) of \(form.lines.count) ")
      canvas.frame.put(
        position, row: inside.row - 1, column: inside.column + inside.width - position.width, style: .muted)
    }
    for (offset, (line, style)) in hints.enumerated() {
      canvas.frame.put(
        line, row: inside.row + inside.height - hints.count + offset, column: inside.column + 2, width: width - 2,
        style: style)
    }
    canvas.footHints(SafeText(keys))
  }

  private var keys: String {
    var keys = [enter]
    if form.lines.count > 1 { keys.append("Tab next") }
    if let line = current {
      if line.completion != nil { keys.append("Right completes") }
      if line.isProse { keys.append("^N new line") } else if !line.choices.isEmpty { keys.append("^N next choice") }
    }
    return (keys + [form.purpose == .importing ? "Esc back" : "Esc leaves (kept)"]).joined(separator: "  ")
  }

  private var enter: String {
    switch form.purpose {
    case .openFolder, .workingView: "Enter opens"
    case .importing: "Enter shows what would change"
    default: "Enter saves"
    }
  }

  private var current: FormLine? { form.lines.indices.contains(form.index) ? form.lines[form.index] : nil }

  /// What is allowed in the field, and what there is to choose from.
  private func hintLines(_ width: Int) -> [SafeText] {
    guard let line = current else { return [] }
    let isNeeded = line.isNeeded ? "Needed. " : ""
    var lines = Array(SafeText(isNeeded + line.hint.capitalizedStart).wrapped(to: width).prefix(2))
    let choices = line.choices.joined(separator: ", ")
    if case .choice = line.field.type {
      lines += SafeText("One of: \(choices)").wrapped(to: width).prefix(2)
    } else if !line.choices.isEmpty {
      lines.append(SafeText("Known: \(choices)").clipped(to: width))
    }
    // The box keeps its height from field to field.
    return lines + Array(repeating: .empty, count: max(0, 3 - lines.count))
  }

  /// Why the form as a whole was refused.
  private func general(_ width: Int) -> [(SafeText, Style)] {
    guard let refusal = form.refusal, form.lines.allSatisfy({ $0.name != form.refusedField }) else { return [] }
    return SafeText("! " + refusal).wrapped(to: width).map { ($0, Style(.watch, bold: true)) }
  }

  private func rows(of index: Int, _ width: Int) -> [Row] {
    let line = form.lines[index]
    let isCurrent = index == form.index
    var rows: [Row]
    if isCurrent, line.isLong {
      let layout = line.text.layout(width)
      let top = max(0, min(layout.cursor.row - FormDrawing.proseRows + 1, layout.lines.count - 1))
      rows = layout.lines.dropFirst(top).prefix(FormDrawing.proseRows).enumerated().map { offset, text in
        .text(
          line: index, text, isFirst: offset == 0,
          cursor: top + offset == layout.cursor.row ? layout.cursor.column : nil)
      }
    } else if isCurrent {
      let window = line.text.window(width)
      rows = [.text(line: index, window.text, isFirst: true, cursor: window.cursor)]
    } else {
      let text = line.text.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      rows = [.text(line: index, SafeText(text).clipped(to: width), isFirst: true, cursor: nil)]
    }
    if let problem = form.problem(line) {
      rows += SafeText("! " + problem).wrapped(to: width).map { .reason(line: index, $0) }
    }
    return rows
  }

  private func line(of row: Row) -> Int {
    switch row {
    case .text(let line, _, _, _), .reason(let line, _): line
    }
  }

  /// The first row shown, so that all rows of the field being typed are in sight.
  private static func firstVisible(_ isCurrent: [Bool], _ visible: Int) -> Int {
    guard isCurrent.count > visible, let first = isCurrent.firstIndex(of: true),
      let last = isCurrent.lastIndex(of: true)
    else { return 0 }
    let wanted = min(first, last - visible + 1)
    return min(max(0, max(wanted, first - visible / 2)), isCurrent.count - visible)
  }

  private func draw(
    _ row: Row, at line: Int, _ column: Int, _ labelWidth: Int, _ width: Int, on canvas: inout Canvas
  ) {
    let start = column + labelWidth + 5
    switch row {
    case .reason(_, let text): canvas.frame.put(text, row: line, column: start, style: Style(.watch, bold: true))
    case .text(let index, let text, let isFirst, let cursor):
      let isCurrent = index == form.index
      let field = form.lines[index]
      if isFirst {
        canvas.frame.put(isCurrent ? ">" : " ", row: line, column: column, style: .accent)
        let isWrong = form.problem(field) != nil
        let style: Style = isWrong ? Style(.watch, bold: true) : isCurrent ? Style(.title, bold: true) : .muted
        canvas.frame.put(SafeText(field.label), row: line, column: column + 2, width: labelWidth, style: style)
        if field.isNeeded, field.text.text.isEmpty {
          canvas.frame.put("*", row: line, column: column + labelWidth + 3, style: Style(.accent, bold: true))
        }
      }
      canvas.frame.fill(row: line, column: start, width: width, style: Style(underline: isCurrent))
      let end = canvas.frame.put(text, row: line, column: start, style: Style(underline: isCurrent))
      guard isCurrent, let cursor else { return }
      if let completion = field.completion, !field.isLong {
        canvas.frame.put(
          SafeText(completion), row: line, column: end, width: max(0, start + width - end),
          style: Style(.muted, underline: true))
      }
      canvas.frame.cursor = ScreenPosition(row: line, column: start + cursor)
      canvas.frame.cursorVisible = true
    }
  }
}
