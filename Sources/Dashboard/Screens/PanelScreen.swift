import Domain
import TerminalKit

/// What residents asked, how long they have waited, and what became of it.
enum PanelScreen {
  static func rows(_ model: Model) -> [ListRow] {
    guard let place = model.place else { return [] }
    let state = model.lists[.panel] ?? ListState()
    let asks = place.asks.sorted {
      key($0, state.sort ?? .waiting, place, model) < key($1, state.sort ?? .waiting, place, model)
    }
    let rows = asks.map { row($0, place, model) }.filter(model.matches)
    return state.isReversed ? rows.reversed() : rows
  }

  /// Those who wait for a reply come first, the one owed longest before the others; settled asks come last, newest first.
  private static func key(
    _ ask: Ask, _ sort: ListSort, _ place: Neighbourhood, _ model: Model
  ) -> (Int, Int, String) {
    switch sort {
    case .reference: return (0, 0, ask.ref)
    case .status: return (AskState.allCases.firstIndex(of: ask.state) ?? 0, ask.heard.daysSince1970, ask.ref)
    default:
      if ask.state.awaitsReply {
        return (0, AskRules.replyDue(ask, replyDays: place.replyDays).daysSince1970, ask.ref)
      }
      return ask.state.isSettled
        ? (2, -ask.heard.daysSince1970, ask.ref) : (1, ask.heard.daysSince1970, ask.ref)
    }
  }

  private static func row(_ ask: Ask, _ place: Neighbourhood, _ model: Model) -> ListRow {
    ListRow(
      id: ask.id,
      cells: [
        TableCell(ask.ref), TableCell("\"\(ask.text)\""), TableCell(day(ask.heard, model)),
        stateCell(ask, place, model), replyCell(ask, place, model),
      ],
      searchText: "\(ask.ref) \(ask.text) \(ask.state.title)")
  }

  /// A day for its column: in a narrow window one that lies far away is told by month and year.
  private static func day(_ date: CalendarDate, _ model: Model) -> String {
    let words = date.shortWords(near: model.today)
    return words == date.words && model.columns < wideColumns ? date.monthWords : words
  }

  /// From this width on days of another year are written out.
  private static let wideColumns = 100

  /// The state in words, with a mark where the panel is owed something.
  static func stateCell(_ ask: Ask, _ place: Neighbourhood, _ model: Model) -> TableCell {
    let late = AskRules.daysLate(ask, replyDays: place.replyDays, today: model.today)
    if late > 0 { return TableCell("\(model.glyphs.act) NO REPLY", Style(.act, bold: true)) }
    switch ask.state {
    case .reopened: return TableCell("\(model.glyphs.watch) asked again", .watch)
    case .done: return TableCell("\(model.glyphs.watch) done, not told", .watch)
    case .toldBack: return TableCell("told back", .good)
    case .heard: return TableCell("waiting")
    case .answeredYes, .answeredNotYet, .answeredNo, .inHand: return TableCell(ask.state.title)
    }
  }

  private static func replyCell(_ ask: Ask, _ place: Neighbourhood, _ model: Model) -> TableCell {
    if let replied = ask.replied, !ask.state.awaitsReply {
      return TableCell("replied \(day(replied, model))", .muted)
    }
    let late = AskRules.daysLate(ask, replyDays: place.replyDays, today: model.today)
    if late > 0 { return TableCell("\(Plural.of(late, "day")) late", Style(.act, bold: true)) }
    let due = AskRules.replyDue(ask, replyDays: place.replyDays)
    return TableCell("due \(due.shortWords(near: model.today))")
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let place = model.place else { return }
    let rows = list.rows
    let (upper, lower) = area.split(lower: min(11, area.height / 2), keeping: 6, shift: model.paneShift)
    drawCaption(place, rows.count, model, row: upper.top, on: &canvas)
    // Days of another year need their year.
    let isWide = canvas.frame.columns >= wideColumns
    let columns = [
      TableColumn(title: "Ref", width: 8),
      TableColumn(title: "What residents said", width: 20, growsTo: 76),
      TableColumn(title: "Heard", width: isWide ? 11 : 6, rank: 2),
      TableColumn(title: "State", width: 18),
      TableColumn(title: "Reply", width: isWide ? 20 : 14, rank: 1),
    ]
    Table(columns: columns, rows: rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top + 1, height: upper.height - 1)
    if rows.isEmpty {
      canvas.frame.put(
        place.asks.isEmpty
          ? "Nothing has been asked yet: a takes down what residents asked."
          : "Nothing matches. Esc clears the filter.",
        row: upper.top + 3, column: 3)
    }
    if let lower, let ask = place.asks.first(where: { $0.id == list.selectedID }) {
      drawPane(ask, place, model, in: lower, on: &canvas)
    }
  }

  private static func drawCaption(
    _ place: Neighbourhood, _ shown: Int, _ model: Model, row: Int, on canvas: inout Canvas
  ) {
    let late = place.asks.filter { AskRules.daysLate($0, replyDays: place.replyDays, today: model.today) > 0 }.count
    var text = "\(shown) of \(Plural.of(place.asks.count, "ask"))"
    if place.asks.allSatisfy(\.common.isIllustrative), !place.asks.isEmpty { text += " (illustrative)" }
    if late > 0 { text += "   \(late) without the reply owed" }
    if let next = place.panels.compactMap(\.next).filter({ $0 >= model.today }).min() {
      text += "   next panel \(next.weekdayWords)"
    }
    canvas.frame.put(SafeText(text), row: row, column: 1, width: canvas.frame.columns - 2, style: .title)
  }

  private static func drawPane(
    _ ask: Ask, _ place: Neighbourhood, _ model: Model, in area: Area, on canvas: inout Canvas
  ) {
    canvas.heading(SafeText("\(ask.ref)\(ask.common.isIllustrative ? " (illustrative)" : "")"), row: area.top)
    let width = canvas.frame.columns - 17
    let room = area.height - 1
    var entries = story(ask, place, model).map { (label: $0.label, lines: SafeText($0.text).wrapped(to: width)) }
    // What it is about is known from elsewhere; the words themselves and what became of them are not.
    if entries.reduce(0, { $0 + $1.lines.count }) > room { entries.removeAll { $0.label == about } }
    var row = area.top + 1
    let end = area.top + area.height
    for (entry, share) in zip(entries, shares(of: entries.map(\.lines.count), room: room)) {
      for (index, line) in entry.lines.prefix(share).enumerated() {
        if index == 0 { canvas.frame.put(SafeText(entry.label), row: row, column: 2, width: 12, style: .muted) }
        let isCut = index == share - 1 && share < entry.lines.count
        canvas.frame.put(
          isCut ? line.clipped(to: width - 2, ellipsis: "") + canvas.frame.glyphs.ellipsis : line, row: row,
          column: 15)
        row += 1
      }
    }
    guard row < end else { return }
    canvas.frame.put("Panel members are counted, never named in this store.", row: end - 1, column: 2, style: .muted)
  }

  private static let about = "About"

  /// How many lines of each entry there is room for: every entry keeps one, and the residents' own words, which come
  /// first, give way last.
  private static func shares(of counts: [Int], room: Int) -> [Int] {
    var shares = counts
    while shares.reduce(0, +) > room {
      let longest = shares.indices.dropFirst().filter { shares[$0] > 1 }.max { shares[$0] < shares[$1] }
      guard let index = longest ?? shares.indices.first, shares[index] > 1 else { break }
      shares[index] -= 1
    }
    return shares
  }

  /// The loop in the order in which it runs: asked, answered, acted on, told back.
  private static func story(_ ask: Ask, _ place: Neighbourhood, _ model: Model) -> [(label: String, text: String)] {
    var heard = "\"\(ask.text)\", \(ask.heard.words)"
    if let panel = place.panels.first(where: { $0.id == ask.panel }) { heard += ", \(panel.name)" }
    if let venue = ask.place { heard += ", \(venue)" }
    var story = [(label: "You said", text: heard)]
    if let priority = place.priority(ask.priority) { story.append((about, "\(priority.label) \(priority.title)")) }
    if let reply = ask.reply {
      story.append(("We answered", "\(ask.replied.map { "\($0.words): " } ?? "")\(reply)"))
    } else {
      let due = AskRules.replyDue(ask, replyDays: place.replyDays)
      let late = AskRules.daysLate(ask, replyDays: place.replyDays, today: model.today)
      story.append(
        (
          "We answered",
          late > 0
            ? "Nothing so far. A reply was owed by \(due.words), \(Plural.of(late, "day")) ago."
            : "Nothing so far. A reply is owed by \(due.words)."
        ))
    }
    for action in place.allActions where ask.actions.contains(action.id) {
      story.append(("We did", "\(action.ref) \(action.title): \(action.status.title)"))
    }
    if let told = ask.told {
      story.append(("Told back", "\(told.words)\(ask.toldWhere.map { ", \($0)" } ?? "")"))
    } else if ask.done != nil {
      story.append(("Told back", "not yet"))
    }
    return story
  }
}
