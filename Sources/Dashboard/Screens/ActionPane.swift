import Domain
import TerminalKit

/// One action in full, with its newest updates.
struct ActionPane {
  let model: Model
  let action: Action

  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.heading(SafeText("\(action.ref) \(action.title)"), row: area.top)
    let lines = lines(canvas.frame.columns - 4)
    let room = area.height - 1
    canvas.lines(lines, top: area.top + 1, height: lines.count > room ? room - 1 : room, column: 2)
    guard lines.count > room else { return }
    canvas.frame.put(
      SafeText("and \(Plural.of(lines.count - room + 1, "more line")): + makes this part larger"),
      row: area.top + room, column: 2, style: .muted)
  }

  private func lines(_ width: Int) -> [TableCell] {
    var lines = SafeText(facts).wrapped(to: width).map { TableCell($0, .muted) }
    if let reason = action.reason {
      lines += SafeText("\(action.status.title): \(reason)").wrapped(to: width).map { TableCell($0, .watch) }
    }
    // The newest update says where things stand, so it comes before all that has been known for longer.
    let updates = action.updates.reversed().map { updateLines($0, width) }
    lines += updates.first ?? [TableCell("No updates yet. i writes one.", .muted)]
    if let detail = action.detail {
      lines += SafeText.lines(detail).flatMap { $0.wrapped(to: width) }.map { TableCell($0) }
    }
    if let pace = action.pace {
      lines += SafeText("Residents on the pace: \(pace)").wrapped(to: width).map { TableCell($0) }
    }
    if let ask = action.ask, let found = model.place?.asks.first(where: { $0.id == ask }) {
      lines += SafeText("Residents asked (\(found.ref)): \"\(found.text)\"").wrapped(to: width).map { TableCell($0) }
    }
    return lines + updates.dropFirst().flatMap(\.self)
  }

  private func updateLines(_ update: ActionUpdate, _ width: Int) -> [TableCell] {
    let head = "\(update.at.date.shortWords(near: model.today)), \(update.by): "
    return SafeText(head + update.text).wrapped(to: width).enumerated().map {
      TableCell($0.offset == 0 ? $0.element : "   " + $0.element)
    }
  }

  private var facts: String {
    var parts: [String] = []
    if let due = action.due { parts.append("due \(due.words)") }
    if let original = action.originalDue, original != action.due { parts.append("first due \(original.words)") }
    if let closed = action.closed { parts.append("\(action.status.title) \(closed.words)") }
    parts.append("owner \(action.owner ?? "nobody yet")")
    if let organisation = action.organisation { parts.append(organisation) }
    if let support = action.support { parts.append("with \(support)") }
    if let priority = model.place?.priority(action.priority) { parts.append("\(priority.label) \(priority.short)") }
    parts.append("raised \(action.raised.words)\(action.raisedAt.map { ", \($0)" } ?? "")")
    if action.common.isIllustrative { parts.append("illustrative") }
    return parts.joined(separator: ", ")
  }
}
