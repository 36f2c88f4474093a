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
    case .form(let form): FormDrawing(form: form).draw(on: &canvas)
    case .log(let log): draw(log, on: &canvas)
    case .conflict(let conflict): draw(conflict, on: &canvas)
    case .importing:
      if let flow = model.importing { ImportDrawing(flow: flow, columns: canvas.frame.columns).draw(on: &canvas) }
    case .confirm(let confirmation): draw(confirmation, on: &canvas)
    }
  }

  private func draw(_ list: CommandList, on canvas: inout Canvas) {
    let entries = list.entries(model)
    let inside = canvas.box(SafeText(list.title(model)), width: 76, height: canvas.frame.rows - 4)
    canvas.frame.put(SafeText(list.prompt), row: inside.row, column: inside.column, style: .muted)
    let window = list.field.window(inside.width - 29)
    canvas.frame.put(window.text, row: inside.row, column: inside.column + 16)
    canvas.frame.cursor = ScreenPosition(row: inside.row, column: inside.column + 16 + window.cursor)
    canvas.frame.cursorVisible = true
    let hasDetails = entries.contains { !$0.detail.isEmpty }
    let detailRows = hasDetails ? min(4, inside.height / 3) : 0
    let visible = inside.height - 2 - detailRows
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
    if entries.isEmpty {
      canvas.frame.put(SafeText(list.nothing), row: inside.row + 2, column: inside.column + 2, width: inside.width - 3)
    } else if hasDetails, entries.indices.contains(list.index) {
      let lines = SafeText(entries[list.index].detail).wrapped(to: inside.width - 3).map { TableCell($0, .muted) }
      canvas.lines(
        lines, top: inside.row + inside.height - detailRows + 1, height: detailRows - 1, column: inside.column + 2,
        width: inside.width - 3)
    }
    canvas.footHints(SafeText(list.hint))
  }

  private func draw(_ menu: Menu, on canvas: inout Canvas) {
    let introduction = menu.introduction.flatMap { SafeText($0).wrapped(to: 54) }
    let wanted = menu.items.map { SafeText($0.title).width + 12 } + introduction.map { $0.width + 4 } + [30]
    let above = introduction.isEmpty ? 0 : introduction.count + 1
    let inside = canvas.box(
      SafeText(menu.title), width: wanted.max() ?? 30, height: menu.items.count + above + 2)
    for (offset, line) in introduction.enumerated() {
      canvas.frame.put(line, row: inside.row + offset, column: inside.column)
    }
    let room = inside.height - above
    let first = Table.firstVisible(selected: menu.index, visible: max(1, room), count: menu.items.count)
    for (index, item) in menu.items.enumerated() where index >= first && index < first + room {
      let row = inside.row + above + index - first
      if index == menu.index { canvas.frame.put(">", row: row, column: inside.column, style: .accent) }
      canvas.frame.put(
        SafeText(String(item.key)), row: row, column: inside.column + 2, style: Style(.accent, bold: true))
      canvas.frame.put(
        SafeText(item.title), row: row, column: inside.column + 5, width: inside.width - 5,
        style: index == menu.index ? .selected : .plain)
    }
    canvas.footHints(
      menu.isWelcome ? "The letter or Enter chooses   q quits" : "The letter or Enter chooses   Esc closes")
  }

  private func draw(_ log: LogView, on canvas: inout Canvas) {
    let inside = canvas.box(
      "Log: what was done, newest first", width: canvas.frame.columns - 4, height: canvas.frame.rows - 4)
    for (offset, line) in log.lines.dropFirst(log.top).prefix(inside.height).enumerated() {
      let when = SafeText(line.at.words(near: model.today)).padded(to: 13)
      let who = SafeText(line.by).padded(to: 14) + " "
      canvas.frame.put(
        when + who + SafeText(line.summary), row: inside.row + offset, column: inside.column, width: inside.width)
    }
    let lines = log.lines
    if lines.isEmpty {
      let nothing: SafeText = log.filter == nil ? "Nothing has been changed yet." : "Nothing matches."
      canvas.frame.put(nothing, row: inside.row, column: inside.column, style: .muted)
    }
    if let filter = log.filter {
      let row = canvas.frame.rows - 2
      canvas.frame.fill(row: row, column: 0, width: canvas.frame.columns)
      let end = canvas.frame.put(" Filter: ", row: row, column: 0, style: .accent)
      let window = filter.window(canvas.frame.columns - end - 1)
      canvas.frame.put(window.text, row: row, column: end)
      if log.isTyping {
        canvas.frame.cursor = ScreenPosition(row: row, column: end + window.cursor)
        canvas.frame.cursorVisible = true
        return canvas.footHints("Enter keeps the filter   Esc takes it away")
      }
    }
    let count = lines.isEmpty ? "" : "\(log.top + 1) of \(lines.count)   times are UTC   "
    canvas.footHints(SafeText(count + "j k g G move   / filter   Esc closes"))
  }

  private func draw(_ conflict: ConflictView, on canvas: inout Canvas) {
    let lines = SafeText(conflict.message).wrapped(to: min(74, canvas.frame.columns) - 6)
    let inside = canvas.box("Somebody else changed this", width: 74, height: lines.count + 6)
    for (offset, line) in lines.enumerated() { canvas.frame.put(line, row: inside.row + offset, column: inside.column) }
    for (offset, choice) in [("k", "keep theirs"), ("m", "use mine"), ("e", "edit mine further")].enumerated() {
      let row = inside.row + lines.count + 1 + offset
      canvas.frame.put(SafeText(choice.0), row: row, column: inside.column + 1, style: Style(.accent, bold: true))
      canvas.frame.put(SafeText(choice.1), row: row, column: inside.column + 4)
    }
    canvas.footHints("k keep theirs   m use mine   e edit")
  }

  private func draw(_ confirmation: Confirmation, on canvas: inout Canvas) {
    let width = min(66, canvas.frame.columns) - 6
    let lines = confirmation.question.split(separator: "\n").flatMap { SafeText(String($0)).wrapped(to: width) }
    let inside = canvas.box("Please confirm", width: 66, height: lines.count + 4)
    for (offset, line) in lines.enumerated() { canvas.frame.put(line, row: inside.row + offset, column: inside.column) }
    canvas.frame.put(
      "[ Cancel ]   y yes", row: inside.row + lines.count + 1, column: inside.column, style: Style(.accent, bold: true))
    canvas.footHints("y yes   Enter or Esc cancels")
  }
}
