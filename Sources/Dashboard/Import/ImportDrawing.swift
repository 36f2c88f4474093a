import Domain
import TerminalKit

/// Draws the stages of an import.
struct ImportDrawing {
  let flow: ImportFlow
  let columns: Int

  private var width: Int { min(100, columns) }

  func draw(on canvas: inout Canvas) {
    switch flow.stage {
    case .file: drawPicker(on: &canvas)
    case .reading(let work, _): draw(work, on: &canvas)
    case .lines: drawLines(on: &canvas)
    case .preview(let preview): draw(preview, on: &canvas)
    }
  }

  private func drawPicker(on canvas: inout Canvas) {
    let inside = canvas.box("Import figures: which file?", width: width, height: canvas.frame.rows - 6)
    canvas.frame.put("File:", row: inside.row, column: inside.column, style: .muted)
    let window = flow.picker.field.window(inside.width - 7)
    canvas.frame.put(window.text, row: inside.row, column: inside.column + 6)
    canvas.frame.cursor = ScreenPosition(row: inside.row, column: inside.column + 6 + window.cursor)
    canvas.frame.cursorVisible = true
    var top = inside.row + 2
    if let refusal = flow.picker.refusal {
      let lines = SafeText(refusal).wrapped(to: inside.width).prefix(3).map { TableCell($0, Style(.act, bold: true)) }
      top += canvas.lines(lines, top: top, height: lines.count, column: inside.column, width: inside.width) + 1
    }
    let entries = flow.picker.entries
    let room = inside.row + inside.height - top
    let first = Table.firstVisible(selected: flow.picker.index ?? 0, visible: room, count: entries.count)
    for (offset, entry) in entries.dropFirst(first).prefix(max(0, room)).enumerated() {
      let isSelected = flow.picker.index == first + offset
      if isSelected { canvas.frame.put(">", row: top + offset, column: inside.column, style: .accent) }
      canvas.frame.put(
        SafeText(entry), row: top + offset, column: inside.column + 2, width: inside.width - 2,
        style: isSelected ? .selected : .plain)
    }
    if entries.isEmpty {
      canvas.frame.put(
        "No file or folder begins like this.", row: top, column: inside.column + 2, width: inside.width - 2,
        style: .muted)
    }
    canvas.footHints("Enter reads   Tab completes   Down Up choose   Esc leaves")
  }

  private func draw(_ work: ImportWork, on canvas: inout Canvas) {
    let inside = canvas.box(SafeText("Reading \(flow.fileName)"), width: 60, height: 5)
    if work.isSlow {
      let bar = inside.width - 6
      let filled = Int(Double(bar) * work.progress)
      let glyphs = canvas.frame.glyphs
      canvas.frame.fill(row: inside.row + 1, column: inside.column, width: bar, with: glyphs.horizontal, style: .muted)
      canvas.frame.fill(row: inside.row + 1, column: inside.column, width: filled, with: glyphs.done, style: .accent)
      let percent = "\(Int(work.progress * 100))%"
      canvas.frame.put(
        SafeText(percent), row: inside.row + 1, column: inside.column + inside.width - percent.count)
    } else {
      canvas.frame.put("One moment.", row: inside.row + 1, column: inside.column, style: .muted)
    }
    canvas.footHints("Esc stops; nothing is changed")
  }

  private func drawLines(on canvas: inout Canvas) {
    let inside = canvas.box(
      SafeText("\(flow.fileName): which line of figures?"), width: width, height: canvas.frame.rows - 4)
    canvas.frame.put("Words in it:", row: inside.row, column: inside.column, style: .muted)
    let window = flow.filter.window(inside.width - 30)
    canvas.frame.put(window.text, row: inside.row, column: inside.column + 13)
    canvas.frame.cursor = ScreenPosition(row: inside.row, column: inside.column + 13 + window.cursor)
    canvas.frame.cursorVisible = true
    let lines = flow.shown
    let count = SafeText(lines.isEmpty ? "" : "\(flow.index + 1) of \(lines.count)")
    canvas.frame.put(count, row: inside.row, column: inside.column + inside.width - count.width, style: .muted)
    let room = inside.height - 5
    let first = Table.firstVisible(selected: flow.index, visible: room, count: lines.count)
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let row = inside.row + 2 + offset
      let isSelected = first + offset == flow.index
      if isSelected { canvas.frame.put(">", row: row, column: inside.column, style: .accent) }
      canvas.frame.put(
        SafeText(line.name).clipped(to: inside.width - 2, ellipsis: canvas.frame.glyphs.ellipsis), row: row,
        column: inside.column + 2, width: inside.width - 2, style: isSelected ? .selected : .plain)
    }
    if lines.isEmpty {
      canvas.frame.put(
        SafeText(flow.lines.isEmpty ? "No row is of one of the programme's areas." : "Nothing matches."),
        row: inside.row + 2, column: inside.column + 2, width: inside.width - 2, style: .muted)
    } else if lines.indices.contains(flow.index) {
      let line = lines[flow.index]
      let about = "\(Plural.of(line.areas, "area")), \(line.span)" + (line.sample.map { "; \($0)" } ?? "")
      let name = SafeText(line.name).wrapped(to: inside.width).prefix(2).map { TableCell($0, .muted) }
      canvas.lines(
        (name.count > 1 ? Array(name) : []) + [TableCell(about, .muted)], top: inside.row + inside.height - 3,
        height: 3,
        column: inside.column, width: inside.width)
    }
    canvas.footHints("Enter says which indicator it is   Down Up choose   Esc another file")
  }

  private func draw(_ preview: ImportPreview, on canvas: inout Canvas) {
    let inside = canvas.box(
      SafeText("Import \(flow.fileName): nothing is changed yet"), width: width, height: canvas.frame.rows - 4)
    canvas.frame.put(
      SafeText(preview.head).clipped(to: inside.width, ellipsis: canvas.frame.glyphs.ellipsis), row: inside.row,
      column: inside.column, width: inside.width)
    let lines = preview.lines(width: inside.width)
    let room = inside.height - 4
    canvas.lines(
      Array(lines.dropFirst(preview.top).prefix(room)), top: inside.row + 2, height: room, column: inside.column,
      width: inside.width)
    let counts = preview.run.counts
    let total =
      "\(counts.new) new, \(counts.changed) changed, \(counts.unchanged) as they stand"
      + (lines.count > room ? "; j k show the rest (\(min(lines.count, preview.top + room)) of \(lines.count))" : "")
    canvas.frame.put(
      SafeText(total), row: inside.row + inside.height - 1, column: inside.column, width: inside.width,
      style: Style(.accent, bold: true))
    let enter = preview.changesSomething ? "Enter imports" : "Enter closes: nothing to change"
    canvas.footHints(SafeText("\(enter)   j k move   m other lines   Esc back"))
  }
}
