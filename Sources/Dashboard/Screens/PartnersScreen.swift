import Domain
import TerminalKit

/// The partners of a neighbourhood with what they have reported, month by month, on one scale.
enum PartnersScreen {
  private static let months = 12

  static func rows(_ model: Model) -> [ListRow] {
    guard let place = model.place else { return [] }
    let state = model.lists[.partners] ?? ListState()
    let reports = PartnerReports(place, today: model.today)
    let sessions = PartnerSessions(place, today: model.today)
    let scale = scale(place, sessions)
    let partners =
      state.sort == .attention ? place.partners.sorted { rank($0, reports) < rank($1, reports) } : place.partners
    let rows = partners.map { row($0, place, reports, sessions, scale, model) }.filter(model.matches)
    return state.isReversed ? rows.reversed() : rows
  }

  private static func rank(_ partner: Partner, _ reports: PartnerReports) -> Int {
    if reports.isSilent(partner) { return 0 }
    return partner.reports == .never ? 2 : 1
  }

  private static func row(
    _ partner: Partner, _ place: Neighbourhood, _ reports: PartnerReports, _ sessions: PartnerSessions,
    _ scale: Sparkline.Scale, _ model: Model
  ) -> ListRow {
    let labels = priorityLabels(partner, place)
    var month = TableCell("-", .muted)
    var spark = TableCell(partner.reports == .never ? "-" : "\(partner.reports.title) only", .muted)
    var report = TableCell("does not report", .muted)
    if partner.reports == .monthly {
      let reported = sessions.months(of: partner, count: months)
      month = TableCell((reported.last ?? nil).map { ValueText.number($0, decimals: 0) } ?? "x")
      spark = TableCell(Sparkline.draw(reported, width: months, scale: scale, glyphs: model.glyphs))
    }
    if let latest = reports.latest(of: partner) {
      let isSilent = reports.isSilent(partner)
      report = TableCell(
        "\(latest.shortWords(near: model.today))\(isSilent ? "  \(model.glyphs.watch) LATE" : "")",
        isSilent ? .watch : .plain)
    } else if partner.reports != .never {
      report = TableCell("\(model.glyphs.watch) none yet", .watch)
    }
    return ListRow(
      id: partner.id,
      cells: [
        TableCell(partner.name), TableCell(partner.sector.title, .muted),
        TableCell(labels.isEmpty ? "-" : labels.joined(separator: " ")), month, spark, report,
      ],
      searchText: "\(partner.name) \(partner.sector.title) \(labels.joined(separator: " ")) \(partner.base ?? "")")
  }

  static func priorityLabels(_ partner: Partner, _ place: Neighbourhood) -> [String] {
    partner.priorities(in: place.id).compactMap { place.priority($0)?.label }.sorted()
  }

  private static func scale(_ place: Neighbourhood, _ sessions: PartnerSessions) -> Sparkline.Scale {
    let counts = place.partners.filter { $0.reports == .monthly }.flatMap { sessions.months(of: $0, count: months) }
    // Counts stand on nought, or six beside four would look like all beside nothing.
    return .fixed(0...max(1, counts.compactMap(\.self).max() ?? 1))
  }

  static func draw(_ model: Model, _ list: ShownList, in area: Area, on canvas: inout Canvas) {
    guard let place = model.place else { return }
    let rows = list.rows
    let (upper, lower) = area.split(lower: min(9, area.height / 2), keeping: 6, shift: model.paneShift)
    drawCaption(place, rows.count, model, row: upper.top, on: &canvas)
    let lastMonth = Period.containing(model.today, kind: .month).advanced(by: -1)
    let columns = [
      TableColumn(title: "Partner", width: 18, growsTo: 40),
      TableColumn(title: "Sector", width: 9, rank: 2),
      TableColumn(title: "Works on", width: 8),
      TableColumn(title: SafeText(lastMonth.shortWords), width: 3, alignment: .right),
      TableColumn(title: "12 months", width: months),
      TableColumn(title: "Last report", width: 15, rank: 1),
    ]
    Table(columns: columns, rows: rows, selected: list.selectedID, marked: [])
      .draw(on: &canvas, top: upper.top + 1, height: upper.height - 1)
    if rows.isEmpty {
      canvas.frame.put(
        place.partners.isEmpty ? "No partners yet: a adds one." : "Nothing matches. Esc clears the filter.",
        row: upper.top + 3,
        column: 3)
    }
    if let lower, let partner = place.partners.first(where: { $0.id == list.selectedID }) {
      drawPane(partner, place, model, in: lower, on: &canvas)
    }
  }

  private static func drawCaption(
    _ place: Neighbourhood, _ shown: Int, _ model: Model, row: Int, on canvas: inout Canvas
  ) {
    let made = place.partners.filter(\.common.isIllustrative).count
    var text = "\(shown) of \(Plural.of(place.partners.count, "partner"))"
    if made > 0 { text += ", \(made) illustrative" }
    text += "   sessions a month"
    if case .fixed(let range) = scale(place, PartnerSessions(place, today: model.today)) {
      text +=
        " on one scale, \(ValueText.number(range.lowerBound, decimals: 0))"
        + " to \(ValueText.number(range.upperBound, decimals: 0))"
    }
    canvas.frame.put(SafeText(text), row: row, column: 1, width: canvas.frame.columns - 2, style: .title)
  }

  private static func drawPane(
    _ partner: Partner, _ place: Neighbourhood, _ model: Model, in area: Area, on canvas: inout Canvas
  ) {
    canvas.heading(SafeText(partner.name), row: area.top)
    let width = canvas.frame.columns - 4
    var facts = [partner.sector.title]
    if let base = partner.base { facts.append("based at \(base)") }
    if let contact = partner.contact { facts.append("ask for: \(contact)") }
    if let worker = partner.linkWorker { facts.append("link worker: \(worker)") }
    if let joined = partner.joined { facts.append("joined \(joined.words)") }
    if partner.reports != .never { facts.append("reports \(partner.reports.title)") }
    facts.append(partner.common.isIllustrative ? "illustrative" : "source: \(partner.common.source ?? "not given")")
    var lines = SafeText(facts.joined(separator: ", ")).wrapped(to: width).map { TableCell($0, .muted) }
    if let offer = partner.offer { lines += SafeText(offer).wrapped(to: width).map { TableCell($0) } }
    for action in place.actions where action.organisation == partner.name && !action.status.isFinished {
      let late = action.daysLate(on: model.today)
      lines.append(
        TableCell(
          "\(late > 0 ? model.glyphs.act : " ") \(action.ref) \(action.title)"
            + (late > 0 ? "  \(Plural.of(late, "day")) late" : ""), late > 0 ? Style(bold: true) : .plain))
    }
    let recent = place.activities.filter { $0.partner == partner.id }.suffix(6).reversed()
    for activity in recent {
      var text = "\(activity.date.shortWords(near: model.today))  \(activity.title)"
      if let sessions = activity.sessions { text += "  \(Plural.of(sessions, "session"))" }
      if let came = activity.attendanceWords { text += ", \(came)" }
      if let priority = place.priority(activity.priority) { text += "  \(priority.label)" }
      lines.append(TableCell(text))
    }
    canvas.lines(lines, top: area.top + 1, height: area.height - 2, column: 2)
    canvas.frame.put(
      "x = no report that month (not zero)", row: area.top + area.height - 1, column: 2, style: .muted)
  }
}
