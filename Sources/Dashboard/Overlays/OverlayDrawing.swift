import Domain
import TerminalKit

/// Draws what lies over the screen: a box in the middle, or at the foot for what is typed.
struct OverlayDrawing {
  let model: Model

  func draw(_ overlay: Overlay, on canvas: inout Canvas) {
    switch overlay {
    case .filter: break
    case .commands(let list): draw(list, on: &canvas)
    case .menu(let menu): draw(menu, on: &canvas)
    case .form(let form): draw(form, on: &canvas)
    case .log(let log): draw(log, on: &canvas)
    case .conflict(let conflict): draw(conflict, on: &canvas)
    case .confirm(let confirmation): draw(confirmation, on: &canvas)
    }
  }

  /// Clears a box and draws its border and heading; gives the place inside it.
  private func box(
    _ title: SafeText, width: Int, height: Int, atFoot: Bool = false, on canvas: inout Canvas
  ) -> (row: Int, column: Int, width: Int, height: Int) {
    let glyphs = canvas.frame.glyphs
    let width = min(width, canvas.frame.columns)
    let height = min(height, canvas.frame.rows - 3)
    let left = (canvas.frame.columns - width) / 2
    let top = atFoot ? canvas.frame.rows - 1 - height : max(2, (canvas.frame.rows - height) / 2)
    for row in top..<(top + height) {
      canvas.frame.fill(row: row, column: left, width: width)
      canvas.frame.put(SafeText(String(glyphs.vertical)), row: row, column: left, style: .muted)
      canvas.frame.put(SafeText(String(glyphs.vertical)), row: row, column: left + width - 1, style: .muted)
    }
    for (row, ends) in [
      (top, (glyphs.topLeft, glyphs.topRight)), (top + height - 1, (glyphs.bottomLeft, glyphs.bottomRight)),
    ] {
      canvas.frame.fill(row: row, column: left, width: width, with: glyphs.horizontal, style: .muted)
      canvas.frame.put(SafeText(String(ends.0)), row: row, column: left, style: .muted)
      canvas.frame.put(SafeText(String(ends.1)), row: row, column: left + width - 1, style: .muted)
    }
    canvas.frame.put(
      " " + title.clipped(to: width - 6) + " ", row: top, column: left + 2, style: Style(.title, bold: true))
    return (top + 1, left + 2, width - 4, height - 2)
  }

  private func hints(_ text: SafeText, on canvas: inout Canvas) {
    let row = canvas.frame.rows - 1
    canvas.frame.fill(row: row, column: 0, width: canvas.frame.columns)
    canvas.frame.put(text, row: row, column: 1, width: canvas.frame.columns - 2, style: .muted)
  }

  private func draw(_ list: CommandList, on canvas: inout Canvas) {
    let entries = list.entries(model)
    let title: SafeText = list.kind == .help ? SafeText("Help: \(model.screen.title)") : "Command"
    let inside = box(title, width: 76, height: canvas.frame.rows - 4, on: &canvas)
    canvas.frame.put("Type to filter: ", row: inside.row, column: inside.column, style: .muted)
    let window = list.field.window(inside.width - 29)
    canvas.frame.put(window.text, row: inside.row, column: inside.column + 16)
    canvas.frame.cursor = ScreenPosition(row: inside.row, column: inside.column + 16 + window.cursor)
    canvas.frame.cursorVisible = true
    let visible = inside.height - 2
    let first = Table.firstVisible(selected: list.index, visible: visible, count: entries.count)
    for (offset, entry) in entries.dropFirst(first).prefix(visible).enumerated() {
      let row = inside.row + 2 + offset
      let isSelected = first + offset == list.index
      if isSelected { canvas.frame.put(">", row: row, column: inside.column, style: .accent) }
      let end = canvas.frame.put(
        SafeText(entry.keys), row: row, column: inside.column + 2, width: 16, style: Style(.accent, bold: true))
      canvas.frame.put(
        SafeText(entry.title), row: row, column: end + 1, width: inside.width - 19,
        style: isSelected ? .selected : .plain)
    }
    let position = SafeText(entries.isEmpty ? "" : "\(list.index + 1) of \(entries.count)")
    canvas.frame.put(position, row: inside.row, column: inside.column + inside.width - position.width, style: .muted)
    if entries.isEmpty { canvas.frame.put("Nothing matches.", row: inside.row + 2, column: inside.column + 2) }
    hints("Enter runs it   arrows move   Esc closes", on: &canvas)
  }

  private func draw(_ menu: Menu, on canvas: inout Canvas) {
    let width = max(30, (menu.items.map { SafeText($0.title).width }.max() ?? 0) + 12)
    let inside = box(SafeText(menu.title), width: width, height: menu.items.count + 2, on: &canvas)
    for (index, item) in menu.items.enumerated() where index < inside.height {
      let row = inside.row + index
      if index == menu.index { canvas.frame.put(">", row: row, column: inside.column, style: .accent) }
      canvas.frame.put(
        SafeText(String(item.key)), row: row, column: inside.column + 2, style: Style(.accent, bold: true))
      canvas.frame.put(
        SafeText(item.title), row: row, column: inside.column + 5, width: inside.width - 5,
        style: index == menu.index ? .selected : .plain)
    }
    hints("The letter or Enter chooses   Esc closes", on: &canvas)
  }

  private func draw(_ form: ActionForm, on canvas: inout Canvas) {
    let refusal = form.refusal.map { SafeText($0).wrapped(to: min(78, canvas.frame.columns) - 8) } ?? []
    let hint = form.lines.indices.contains(form.index) ? form.lines[form.index].hint : ""
    let hintLines = SafeText(hint).wrapped(to: min(78, canvas.frame.columns) - 7).prefix(2)
    let inside = box(
      SafeText(form.title), width: 78, height: form.lines.count + 4 + refusal.count, atFoot: form.lines.count == 1,
      on: &canvas)
    let labelWidth = form.lines.map { $0.label.count }.max() ?? 0
    let fieldColumn = inside.column + labelWidth + 4
    let fieldWidth = inside.width - labelWidth - 5
    for (index, line) in form.lines.enumerated() {
      let row = inside.row + index
      let isCurrent = index == form.index
      canvas.frame.put(isCurrent ? ">" : " ", row: row, column: inside.column, style: .accent)
      let isRefused = form.refusedField == line.name.rawValue
      canvas.frame.put(
        SafeText(line.label), row: row, column: inside.column + 2,
        style: isRefused ? Style(.act, bold: true) : isCurrent ? Style(.title, bold: true) : .muted)
      canvas.frame.fill(row: row, column: fieldColumn, width: fieldWidth, style: Style(underline: isCurrent))
      let window = line.field.window(fieldWidth)
      canvas.frame.put(window.text, row: row, column: fieldColumn, style: Style(underline: isCurrent))
      if isCurrent {
        canvas.frame.cursor = ScreenPosition(row: row, column: fieldColumn + window.cursor)
        canvas.frame.cursorVisible = true
      }
    }
    for (offset, line) in refusal.enumerated() {
      canvas.frame.put(
        line, row: inside.row + form.lines.count + offset, column: inside.column + 2, style: Style(.act, bold: true))
    }
    for (offset, line) in hintLines.enumerated() {
      canvas.frame.put(
        line, row: inside.row + inside.height - 2 + offset, column: inside.column + 2, width: inside.width - 3,
        style: .muted)
    }
    hints(
      form.lines.count == 1
        ? "Enter saves   Esc leaves; what was typed is kept"
        : "Enter saves   Tab next field   Esc leaves; what was typed is kept",
      on: &canvas)
  }

  private func draw(_ log: LogView, on canvas: inout Canvas) {
    let inside = box(
      "Log: what was done, newest first", width: canvas.frame.columns - 4, height: canvas.frame.rows - 4, on: &canvas)
    for (offset, line) in log.lines.dropFirst(log.top).prefix(inside.height).enumerated() {
      let when = SafeText(line.at.words(near: model.today)).padded(to: 13)
      let who = SafeText(line.by).padded(to: 14) + " "
      canvas.frame.put(
        when + who + SafeText(line.summary), row: inside.row + offset, column: inside.column, width: inside.width)
    }
    if log.lines.isEmpty {
      canvas.frame.put("Nothing has been changed yet.", row: inside.row, column: inside.column, style: .muted)
    }
    let count = log.lines.isEmpty ? "" : "\(log.top + 1) of \(log.lines.count)   times are UTC   "
    hints(SafeText(count + "j k g G move   Esc closes"), on: &canvas)
  }

  private func draw(_ conflict: ConflictView, on canvas: inout Canvas) {
    let lines = SafeText(conflict.message).wrapped(to: min(74, canvas.frame.columns) - 6)
    let inside = box("Somebody else changed this", width: 74, height: lines.count + 6, on: &canvas)
    for (offset, line) in lines.enumerated() { canvas.frame.put(line, row: inside.row + offset, column: inside.column) }
    for (offset, choice) in [("k", "keep theirs"), ("m", "use mine"), ("e", "edit mine further")].enumerated() {
      let row = inside.row + lines.count + 1 + offset
      canvas.frame.put(SafeText(choice.0), row: row, column: inside.column + 1, style: Style(.accent, bold: true))
      canvas.frame.put(SafeText(choice.1), row: row, column: inside.column + 4)
    }
    hints("k keep theirs   m use mine   e edit", on: &canvas)
  }

  private func draw(_ confirmation: Confirmation, on canvas: inout Canvas) {
    let lines = SafeText(confirmation.question).wrapped(to: min(66, canvas.frame.columns) - 6)
    let inside = box("Please confirm", width: 66, height: lines.count + 4, on: &canvas)
    for (offset, line) in lines.enumerated() { canvas.frame.put(line, row: inside.row + offset, column: inside.column) }
    canvas.frame.put(
      "[ Cancel ]   y yes", row: inside.row + lines.count + 1, column: inside.column, style: Style(.accent, bold: true))
    hints("y yes   Enter or Esc cancels", on: &canvas)
  }
}
