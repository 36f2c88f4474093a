import Domain
import TerminalKit

/// The screens as sentences and lines, for a screen reader or a pipe: no drawing, no columns, nothing to guess.
public struct PlainScreen {
  let snapshot: Snapshot
  let today: CalendarDate

  /// Reads a programme on a day.
  public init(snapshot: Snapshot, today: CalendarDate) {
    self.snapshot = snapshot
    self.today = today
  }

  /// A screen by its name; without a neighbourhood, of the first one.
  public func screen(_ name: String, _ place: Neighbourhood?) -> [SafeText] {
    guard let place = place ?? snapshot.neighbourhoods.first else { return region() }
    switch name {
    case "neighbourhood": return neighbourhood(place)
    case "priorities": return heading(place, "priorities") + priorities(place)
    case "indicator": return heading(place, "indicators") + place.indicators.flatMap(indicatorInFull)
    case "actions":
      let open = place.actions.filter { !$0.status.isFinished }
        .sorted { ($0.due?.daysSince1970 ?? .max, $0.ref) < ($1.due?.daysSince1970 ?? .max, $1.ref) }
      return heading(place, "open actions, the longest due first") + actionLines(open)
    case "partners": return heading(place, "partners") + partners(place)
    case "panel": return heading(place, "what residents asked") + askLines(place.asks)
    case "setup": return setup(place)
    case "help": return KeyTable.plain
    default: return region()
    }
  }

  /// Everything that the programme and a neighbourhood are made of, what was put away too.
  private func setup(_ place: Neighbourhood) -> [SafeText] {
    let book = RecordBook(snapshot)
    let record = PlainRecord(snapshot: snapshot, today: today)
    return SetupScreen.kinds.reduce(into: heading(place, "set-up")) { lines, kind in
      let slug = kind.isShared || kind == .neighbourhood ? nil : place.id
      let found = book.records(kind, in: slug).map { "  " + record.line($0.address) }
      lines += ["", SafeText("\(kind.pluralName.capitalizedStart) (\(found.count))")] + found
    }
  }

  /// All neighbourhoods: what each needs, and why.
  public func region() -> [SafeText] {
    var lines = demoNotice
    lines.append(
      SafeText("\(snapshot.programme.name), \(snapshot.programme.region), \(today.weekdayWords) \(today.year)"))
    for problem in snapshot.damaged { lines.append(SafeText("Cannot be read: \(problem.description)")) }
    if snapshot.neighbourhoods.isEmpty { lines.append("There are no neighbourhoods yet.") }
    for place in snapshot.neighbourhoods {
      let attention = Attention(place, today: today)
      lines.append("")
      lines.append(
        SafeText(
          "\(place.name) (\(place.authority.name)), \(place.status.title): \(attention.level.word)."
            + " \(Plural.of(attention.openActions, "action")) open, \(attention.lateActions) late."))
      if let news = attention.goodNews { lines.append(SafeText("  \(news).")) }
      lines += attention.reasons.map { SafeText("  \($0).") }
      for indicator in place.indicators.prefix(2) {
        lines.append(
          SafeText("  \(IndicatorText(indicator: indicator, today: today).sentence)"))
      }
    }
    lines.append("")
    for (authority, places) in snapshot.authorityGroups where places.count > 1 {
      lines += rollUps(places, of: "Neighbourhoods of \(authority.name) together")
    }
    return lines + rollUps(snapshot.neighbourhoods, of: "All neighbourhoods together")
  }

  /// What can be summed over several neighbourhoods, or why it cannot.
  private func rollUps(_ places: [Neighbourhood], of whom: String) -> [SafeText] {
    snapshot.programme.definitions.values.sorted { $0.id < $1.id }.compactMap { definition in
      let sum = RollUp(definition, over: places)
      guard let period = sum.period, sum.reporting > 1 else { return nil }
      guard let value = sum.value else {
        return SafeText("\(whom): no figure for \(definition.name), since \(sum.refusal ?? "").")
      }
      return SafeText(
        "\(whom): \(definition.name) \(ValueText.full(value, definition)) in \(period.words) (\(sum.coverage)).")
    }
  }

  /// Everything that a neighbourhood's screens show.
  public func neighbourhood(_ place: Neighbourhood) -> [SafeText] {
    let attention = Attention(place, today: today)
    var lines = demoNotice
    lines.append(
      SafeText(
        "\(place.name), \(place.authority.name): \(place.status.title). \(attention.level.word.capitalizedStart)."))
    if let residents = place.residents {
      lines.append(SafeText("About \(ValueText.number(Double(residents), decimals: 0)) residents."))
    }
    if let profile = place.profile { lines += SafeText.lines(profile) }
    if let source = place.common.source { lines.append(SafeText("Source: \(source)")) }
    lines += place.phases.flatMap(phase)
    if let meets = place.meetingPlace { lines.append(SafeText("The steering group meets: \(meets)")) }
    lines += members(place)
    if let news = attention.goodNews { lines.append(SafeText("+ \(news).")) }
    lines += attention.reasons.map { SafeText("- \($0).") }
    lines += ["", "Priorities"] + priorities(place)
    lines += ["", SafeText("Actions (\(attention.openActions) open, \(attention.lateActions) late)")]
    lines += actionLines(place.actions.filter { !$0.status.isFinished })
    lines += ["", SafeText("What residents asked (\(place.asks.count))")] + askLines(place.asks)
    lines += ["", SafeText("Partners (\(place.partners.count))")] + partners(place)
    return lines
  }

  /// Who sits on which body, counted.
  private func members(_ place: Neighbourhood) -> [SafeText] {
    let names = RecordName(RecordBook(snapshot))
    return Dictionary(grouping: place.members, by: \.body).sorted { $0.key < $1.key }.map { body, members in
      let address = RecordAddress(document: .neighbourhood(place.id), kind: .panel, id: body)
      let residents = members.filter { $0.kind == .resident }.reduce(0) { $0 + $1.seats }
      let seats = members.reduce(0) { $0 + $1.seats }
      let roles = members.map { $0.seats > 1 ? "\($0.role) (\($0.seats))" : $0.role }.joined(separator: ", ")
      return SafeText(
        "\(names.title(of: address)): \(Plural.of(seats, "seat")), \(Plural.of(residents, "resident")): \(roles)")
    }
  }

  private func phase(_ phase: Phase) -> [SafeText] {
    var text = "\(phase.name.title.capitalizedStart) from \(phase.start.words)"
    if let end = phase.end { text += " to \(end.words)" }
    if let voices = phase.voices { text += ", \(ValueText.number(Double(voices), decimals: 0)) people heard" }
    return [SafeText(text + mark(phase.common))] + (phase.heard.map { SafeText.lines($0).map { "  " + $0 } } ?? [])
  }

  /// Priorities with their indicators and claims.
  public func priorities(_ place: Neighbourhood) -> [SafeText] {
    var lines: [SafeText] = []
    for priority in place.priorities {
      lines.append(SafeText("\(priority.label) \(priority.title)\(mark(priority.common))"))
      if let how = priority.how { lines.append(SafeText("  How it was chosen: \(how)")) }
      lines += place.indicators.filter { $0.priority == priority.id }.flatMap(indicator)
      lines += place.claims.filter { $0.priority == priority.id }.map(claim)
    }
    if place.priorities.isEmpty { lines.append("Not chosen yet: the community chooses them in discovery.") }
    let shared =
      place.indicators.filter { $0.priority == nil }.flatMap(indicator)
      + place.claims.filter { $0.priority == nil }.map(claim)
    return shared.isEmpty ? lines : lines + ["For the whole neighbourhood"] + shared
  }

  private func indicator(_ indicator: Indicator) -> [SafeText] {
    let words = IndicatorText(indicator: indicator, today: today)
    return [
      SafeText("  \(words.sentence)"),
      SafeText(
        "    "
          + [words.method, words.sourceTrend ?? "", words.due, words.coverage, words.target ?? ""].filter {
            !$0.isEmpty
          }.joined(separator: " ")),
      SafeText("    \(words.provenance)"),
    ]
  }

  /// An indicator with every value, its comparisons and its definition.
  private func indicatorInFull(_ indicator: Indicator) -> [SafeText] {
    let words = IndicatorText(indicator: indicator, today: today)
    var lines = ["", SafeText(indicator.definition.nameWithUnit), SafeText("  \(words.sentence)")]
    lines.append(
      SafeText(
        "  "
          + [words.method, words.sourceTrend ?? "", words.due, words.coverage].filter { !$0.isEmpty }.joined(
            separator: " ")))
    if let target = words.target { lines.append(SafeText("  \(target)")) }
    lines += indicator.groups.map { group in
      SafeText("  " + IndicatorText(indicator: indicator.showing(group.breakdown), today: today).sentence)
    }
    let values = (indicator.shown?.calendar ?? []).map { period, observation in
      "\(period.words) \(ValueText.short(observation, indicator.definition))"
    }
    if !values.isEmpty { lines.append(SafeText("  Values: \(values.joined(separator: ", "))")) }
    if !words.comparisons.isEmpty {
      lines.append(SafeText("  Compared: \(words.comparisons.joined(separator: ", "))"))
    }
    lines += words.breaks.map { SafeText("  \($0)") }
    if let story = indicator.story { lines += SafeText.lines("Story: \(story)").map { "  " + $0 } }
    if let age = words.storyAge { lines.append(SafeText("  \(age)")) }
    for (question, answer) in indicator.turn.answers {
      if let answer { lines += SafeText.lines("\(question): \(answer)").map { "  " + $0 } }
    }
    if let definition = indicator.definition.definition { lines.append(SafeText("  \(definition)")) }
    return lines + [SafeText("  \(words.provenance)")]
  }

  private func claim(_ claim: Claim) -> SafeText {
    SafeText("  Claim: " + ClaimText(claim).lines(10_000).map(\.text.text).joined(separator: " | "))
  }

  private func partners(_ place: Neighbourhood) -> [SafeText] {
    let reports = PartnerReports(place, today: today)
    return place.partners.map { partner in
      let labels = PartnersScreen.priorityLabels(partner, place)
      var text = "\(partner.name), \(partner.sector.title)"
      if !labels.isEmpty { text += ", works on \(labels.joined(separator: " and "))" }
      if let latest = reports.latest(of: partner) { text += ", last report \(latest.words)" }
      if reports.isSilent(partner) { text += ", REPORT LATE" }
      return SafeText(text + mark(partner.common))
    }
  }

  private func heading(_ place: Neighbourhood, _ what: String) -> [SafeText] {
    demoNotice + [SafeText("\(place.name), \(what)")]
  }

  private var demoNotice: [SafeText] { snapshot.programme.demoNotice.map { [SafeText($0)] } ?? [] }

  func mark(_ common: RecordCommon) -> String { common.isIllustrative ? " (illustrative)" : "" }
}
