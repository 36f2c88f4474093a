import Domain
import TerminalKit

/// An indicator in words: the figures, the story behind the curve, how to turn it, and what is counted.
struct IndicatorStory {
  let reading: IndicatorReading
  let model: Model

  private var indicator: Indicator { reading.indicator }

  /// The lines, which scroll; each is a row that can be copied.
  var rows: [ListRow] {
    lines.enumerated().map { number, line in
      ListRow(id: "line:\(number)", cells: [line], searchText: "")
    }
  }

  func draw(_ list: ShownList, in area: Area, on canvas: inout Canvas) {
    let selected = list.selectedIndex ?? 0
    let first = Table.firstVisible(selected: selected, visible: area.height, count: list.rows.count)
    let shown = list.rows.dropFirst(first).prefix(area.height)
    for (offset, row) in shown.enumerated() {
      guard let cell = row.cells.first else { continue }
      canvas.frame.put(
        cell.text, row: area.top + offset, column: 2, width: canvas.frame.columns - 3, style: cell.style)
    }
    canvas.frame.cursor = ScreenPosition(row: area.top + selected - first, column: 2)
  }

  private var lines: [TableCell] {
    let words = IndicatorText(reading, today: model.today)
    var lines = paragraph("\(words.due) \(words.coverage)")
    lines += words.breaks.flatMap { paragraph($0) }
    if let target = words.target { lines += paragraph(target) }
    if !words.comparisons.isEmpty { lines += paragraph("Compared: " + words.comparisons.joined(separator: ", ") + ".") }
    lines += section("The story behind the curve", story(words))
    lines += section("Turning the curve", turn)
    lines += section("What partners did, which contributed to it and is not its cause", activities)
    if let definition = indicator.definition.definition { lines += section("What is counted", paragraph(definition)) }
    let values = reading.calendar.map { period, observation in
      "\(period.words) \(ValueText.short(observation, indicator.definition))"
    }
    lines += section("All values", paragraph(values.joined(separator: ", "), .muted))
    return lines + [TableCell("")] + paragraph(words.provenance, .muted)
  }

  private func story(_ words: IndicatorText) -> [TableCell] {
    guard let story = indicator.story else { return [TableCell("Nothing written yet: e writes it.", .muted)] }
    return SafeText.lines(story).flatMap { $0.isEmpty ? [$0] : $0.wrapped(to: width) }.map { TableCell($0) }
      + (words.storyAge.map { paragraph($0, .watch) } ?? [])
  }

  private var turn: [TableCell] {
    guard !indicator.turn.isEmpty else {
      return paragraph("Five short answers, from where it goes by itself to what we will do: e writes them.", .muted)
    }
    var lines: [TableCell] = []
    for (number, (question, answer)) in indicator.turn.answers.enumerated() {
      lines.append(TableCell("\(number + 1)  \(question)", Style(bold: true)))
      guard let answer else {
        lines.append(TableCell("   -", .muted))
        continue
      }
      for line in answer.split(separator: "\n").map(String.init) {
        let made = number == 4 ? action(of: line).map { " (\($0.ref))" } ?? "" : ""
        lines += SafeText(line + made).wrapped(to: width - 3).map { TableCell("   " + $0) }
      }
    }
    return lines + (indicator.turn.plan.isEmpty ? [] : [TableCell("   A makes an action of what we will do.", .muted)])
  }

  /// The action that was made of a line of the plan.
  private func action(of line: String) -> Action? { model.place?.allActions.first { $0.title == line } }

  /// The newest first, as many as say something.
  private var activities: [TableCell] {
    IndicatorScreen.activities(of: indicator, model).reversed().prefix(8).flatMap { activity in
      let partner = model.place?.partners.first { $0.id == activity.partner }?.name ?? activity.partner
      return paragraph("\(activity.date.words)  \(partner): \(activity.title)")
    }
  }

  private func section(_ title: String, _ lines: [TableCell]) -> [TableCell] {
    lines.isEmpty ? [] : [TableCell(""), TableCell(title, .title)] + lines
  }

  private func paragraph(_ text: String, _ style: Style = .plain) -> [TableCell] {
    text.isEmpty ? [] : SafeText(text).wrapped(to: width).map { TableCell($0, style) }
  }

  private var width: Int { model.columns - 4 }
}
