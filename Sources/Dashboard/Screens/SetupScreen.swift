import Domain
import TerminalKit

/// Everything that the programme and a neighbourhood are made of, kind by kind, what was put away too.
enum SetupScreen {
  /// The kinds in the order of the list.
  static let kinds: [RecordKind] = [
    .programme, .neighbourhood, .phase, .priority, .indicator, .claim, .panel, .member, .partner, .definition,
    .authority, .activity,
  ]

  static func rows(_ model: Model) -> [ListRow] {
    let book = RecordBook(model.snapshot)
    let names = RecordName(book)
    let texts = RecordTexts(book, today: model.today)
    return kinds.flatMap { kind -> [ListRow] in
      let isShared = kind.isShared || kind == .neighbourhood
      let place = isShared ? nil : model.place
      guard place != nil || isShared else { return [] }
      let found = sorted(book.records(kind, in: place?.id).map(\.address), names, texts)
      let current = found.filter { texts.archived($0) == nil }
      let away = found.filter { texts.archived($0) != nil }
      let rows = (current + away).map { row($0, names, texts, model) }.filter(model.matches)
      let heading =
        "\((kind == .programme ? "programme" : kind.pluralName).capitalizedStart)\(place.map { " of \($0.shortName)" } ?? "")"
      if rows.isEmpty {
        guard model.list.query.isEmpty else { return [] }
        return [headingRow(heading, kind), noneRow(kind)]
      }
      return [headingRow(heading, kind)] + rows
    }
  }

  /// In the order in which people look for them: phases by their day, what has a number by it, the rest by name.
  private static func sorted(_ found: [RecordAddress], _ names: RecordName, _ texts: RecordTexts) -> [RecordAddress] {
    found.map { address in
      if address.kind == .activity {
        // The newest is what is looked for.
        let day = CalendarDate(iso: texts.text("date", of: address))?.daysSince1970 ?? 0
        return (-day, "", names.title(of: address), address)
      }
      let number = Int(texts.text("number", of: address)) ?? Int(texts.text("order", of: address)) ?? .max
      return (number, texts.text("start", of: address), names.title(of: address), address)
    }.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }

  private static func headingRow(_ text: String, _ kind: RecordKind) -> ListRow {
    ListRow(
      id: "heading:\(kind.rawValue)", cells: [TableCell(text, Style(.title, bold: true))], searchText: "",
      isHeading: true)
  }

  /// A section without records can be selected all the same, so that `a` knows what to add.
  private static func noneRow(_ kind: RecordKind) -> ListRow {
    ListRow(id: "none:\(kind.rawValue)", cells: [TableCell("none yet; a adds one", .muted)], searchText: "")
  }

  private static func row(
    _ address: RecordAddress, _ names: RecordName, _ texts: RecordTexts, _ model: Model
  ) -> ListRow {
    let away = texts.archived(address)
    // Only a filter looks at every field; a row shows the first few.
    let isFiltered = !model.list.query.isEmpty
    let details = texts.filled(address, atMost: isFiltered ? .max : 5)
      .filter { $0.field.name != address.kind.nameField && $0.field.name != "archived" }
    let detail = details.prefix(4).map { "\($0.field.label): \($0.text)" }.joined(separator: "  ")
    let note = away.map { "put away \($0.shortWords(near: model.today))" } ?? detail
    let name = names.title(of: address)
    return ListRow(
      id: row(of: address),
      cells: [TableCell(name, away == nil ? .plain : .muted), TableCell(note, .muted)],
      searchText: isFiltered ? "\(name) \(address.kind.pluralName) \(details.map(\.text).joined(separator: " "))" : "")
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    let (upper, lower) = area.split(lower: min(10, area.height / 2), keeping: 7, shift: model.paneShift)
    let columns = [
      TableColumn(title: "What the programme is made of", width: 30, growsTo: 60),
      TableColumn(title: "", width: 20, growsTo: 120, rank: 1),
    ]
    Table(columns: columns, rows: list.rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top, height: upper.height)
    if list.rows.isEmpty { canvas.frame.put("Nothing matches. Esc clears the filter.", row: upper.top + 2, column: 3) }
    guard let lower else { return }
    let address = list.selectedID.flatMap(address(ofRow:))
    let kind = list.selectedID.flatMap(kind(ofRow:))
    canvas.heading(
      SafeText(address.map { RecordName(RecordBook(model.snapshot)).title(of: $0) } ?? kind?.pluralName ?? ""),
      row: lower.top)
    let width = canvas.frame.columns - 4
    let lines = address.map { fields(of: $0, width, model) } ?? []
    canvas.lines(lines, top: lower.top + 1, height: lower.height - 1, column: 2)
  }

  private static func fields(of address: RecordAddress, _ width: Int, _ model: Model) -> [TableCell] {
    let book = RecordBook(model.snapshot)
    let hanging = Dependents(of: address, in: book)
    let filled = RecordTexts(book, today: model.today).filled(address)
    let lines = filled.flatMap { field, text in
      SafeText.lines("\(field.label.capitalizedStart): \(text)").flatMap { $0.wrapped(to: width) }
    }
    if address.kind == .programme { return lines.map { TableCell($0) } }
    let tail = hanging.isEmpty ? "Nothing hangs on it." : "On it hang: \(hanging.summary)."
    return [TableCell(tail, .muted)] + lines.map { TableCell($0) }
  }

  // MARK: Rows and records

  static func row(of address: RecordAddress) -> String {
    "\(address.kind.rawValue):\(address.document.slug ?? "")/\(address.id)"
  }

  static func address(ofRow id: String) -> RecordAddress? {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = RecordKind(rawValue: parts[0]) else { return nil }
    let place = parts[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard place.count == 2 else { return nil }
    return RecordAddress(document: kind.document(in: place[0]), kind: kind, id: place[1])
  }

  static func kind(ofRow id: String) -> RecordKind? {
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    return parts.first == "none" ? parts.last.flatMap(RecordKind.init(rawValue:)) : address(ofRow: id)?.kind
  }
}
