import StrictJSON

/// Makes typed records of documents and ties them together.
struct SnapshotReader {
  /// Gathers, while the records are read, those that cannot be.
  final class Unshown {
    var problems: [Problem] = []
  }

  let documents: [DocumentID: JSONValue]
  let programme: Programme
  let unshown = Unshown()
  /// The series of wider areas without a breakdown, by definition.
  private let wideSeries: [String: [Series]]
  /// The codes of the authorities, so that one is not compared with another.
  private let authorityCodes: Set<String>

  /// How local values are kept safe; nil in the working view.
  private let disclosure: DisclosureRule?

  init(documents: [DocumentID: JSONValue], isWorkingView: Bool) {
    self.documents = documents
    let root = documents[.programme]?.objectValue
    let fields = RecordFields(root?["programme"])
    let shared = RecordFields(documents[.programme])
    let wide = RecordFields(documents[.wideObservations])
    programme = Programme(
      name: fields.text("name") ?? "Programme",
      region: fields.text("region") ?? "Region",
      summary: fields.text("summary"),
      headline: fields.text("headline"),
      disclosure: fields.choice("disclosure") ?? .nhs,
      demoAnchor: fields.date("demo_anchor"),
      authorities: Dictionary(shared.parts("authorities", Authority.init).map { ($0.id, $0) }) { first, _ in first },
      definitions: Dictionary(shared.parts("definitions", IndicatorDefinition.init).map { ($0.id, $0) }) { first, _ in
        first
      },
      partners: SnapshotReader.current(shared.parts("partners", Partner.init)),
      wideSeries: SnapshotReader.current(wide.parts("series", Series.init)))
    disclosure = isWorkingView ? nil : programme.disclosure
    wideSeries = Dictionary(grouping: programme.wideSeries.filter(\.breakdown.isEmpty), by: \.definition)
    authorityCodes = Set(programme.authorities.values.compactMap(\.code))
  }

  var neighbourhoods: [Neighbourhood] {
    documents.keys.compactMap { document in
      if case .neighbourhood(let slug) = document { slug } else { nil }
    }
    .map(neighbourhood)
    .filter { $0.common.archived == nil }
    .sorted { ($0.order, $0.name, $0.id) < ($1.order, $1.name, $1.id) }
  }

  /// The records of a kind in a document; those that lack what they need to be shown are remembered as such.
  private func records<Record>(
    _ kind: RecordKind, of document: DocumentID, _ make: (String, RecordFields) -> Record?
  ) -> [Record] {
    RecordFields(documents[document]).parts(kind.collection) { id, fields in
      let record = make(id, fields)
      // Without the definitions that all share no indicator can be shown, and one problem says so.
      if record == nil, kind != .indicator || documents[.programme] != nil {
        unshown.problems.append(
          Problem(
            file: document.path, pointer: JSONPointer([kind.collection, id]),
            message: "cannot be shown, since something that it needs is missing or wrong; `steer check` says what"))
      }
      return record
    }
  }

  private func neighbourhood(_ slug: String) -> Neighbourhood {
    let document = DocumentID.neighbourhood(slug)
    let root = RecordFields(documents[document])
    let own = RecordFields(documents[document]?.objectValue?["neighbourhood"])
    let authority = own.text("authority").flatMap { programme.authorities[$0] }
    let actions = records(.action, of: document) { Action(id: $0, neighbourhood: slug, fields: $1) }
      .sorted { ($0.ref.count, $0.ref) < ($1.ref.count, $1.ref) }
    let asks = records(.ask, of: document) { Ask(id: $0, neighbourhood: slug, fields: $1) }
    return Neighbourhood(
      id: slug,
      name: own.text("name") ?? slug,
      code: own.text("code") ?? "",
      authority: authority ?? Authority(id: own.text("authority") ?? "", fields: RecordFields(nil)),
      status: own.choice("status") ?? .discovery,
      order: own.integer("order") ?? 10_000,
      residents: own.integer("residents"),
      profile: own.text("profile"),
      assets: own.integer("assets"),
      meetingPlace: own.text("meeting_place"),
      replyDays: own.integer("reply_days") ?? AskRules.defaultReplyDays,
      common: own.common,
      phases: SnapshotReader.current(records(.phase, of: document, Phase.init)).sorted { $0.start < $1.start },
      priorities: SnapshotReader.current(root.parts("priorities", Priority.init))
        .sorted { ($0.number, $0.id) < ($1.number, $1.id) },
      indicators: indicators(of: slug, authority: authority),
      claims: SnapshotReader.current(
        root.parts("claims") { id, fields in
          Claim(
            id: id, fields: fields, isPriorityAway: fields.text("priority").map { isAway(.priority, $0, slug) } ?? false
          )
        }),
      panels: SnapshotReader.current(root.parts("panels", Panel.init)).filter { $0.kind != .steeringGroup },
      members: SnapshotReader.current(root.parts("members", Member.init)),
      asks: SnapshotReader.current(asks).sorted { ($0.heard, $0.ref) < ($1.heard, $1.ref) },
      activities: SnapshotReader.current(records(.activity, of: document, Activity.init))
        .sorted { ($0.date, $0.id) < ($1.date, $1.id) },
      actions: SnapshotReader.current(actions),
      allActions: actions,
      partners: programme.partners.filter { $0.neighbourhoods.contains(slug) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) })
  }

  /// Whether a record of a neighbourhood has been put away.
  private func isAway(_ kind: RecordKind, _ id: String, _ slug: String) -> Bool {
    documents[.neighbourhood(slug)]?[kind.collection, id, "archived"] != nil
  }

  /// The records that have not been put away.
  private static func current<Kept: ArchivableRecord>(_ records: [Kept]) -> [Kept] {
    records.filter { $0.common.archived == nil }
  }

  private func indicators(of slug: String, authority: Authority?) -> [Indicator] {
    let own = SnapshotReader.current(records(.series, of: .observations(slug), Series.init))
    let ordered: [(order: Int, indicator: Indicator)] = records(.indicator, of: .neighbourhood(slug)) { id, fields in
      guard let definition = fields.text("definition").flatMap({ programme.definitions[$0] }) else { return nil }
      let breaks = fields.parts("breaks") { code, fields in
        Period(code: code).map { ($0, SeriesBreak(reason: fields.text("reason") ?? "", by: fields.text("by"))) }
      }
      let whole = own.first { $0.definition == definition.id && $0.area == slug && $0.breakdown.isEmpty }
      let indicator = Indicator(
        id: id,
        definition: definition,
        priority: fields.text("priority").flatMap { isAway(.priority, $0, slug) ? nil : $0 },
        target: fields.number("target"),
        targetDate: fields.date("target_date"),
        targetReason: fields.text("target_reason"),
        targetBy: fields.text("target_by"),
        owner: fields.text("owner"),
        breaks: Dictionary(breaks) { first, _ in first },
        story: fields.text("story"),
        storyWritten: fields.date("story_written"),
        turn: TurnTheCurve(fields),
        common: fields.common,
        series: whole?.safe(for: definition, by: disclosure),
        groups: GroupDisclosure(
          own.filter { $0.definition == definition.id && $0.area == slug && !$0.breakdown.isEmpty }, whole: whole,
          of: definition, by: disclosure
        ).safe,
        comparators: comparators(definition.id, authority: authority))
      return (fields.integer("order") ?? 10_000, indicator)
    }
    return ordered.filter { $0.indicator.common.archived == nil }
      .sorted { ($0.order, $0.indicator.id) < ($1.order, $1.indicator.id) }
      .map(\.indicator)
  }

  /// Series of wider areas for a definition: the neighbourhood's own authority first, then region, then England.
  private func comparators(_ definition: String, authority: Authority?) -> [Series] {
    (wideSeries[definition] ?? [])
      .filter { $0.area == authority?.code || !authorityCodes.contains($0.area) }
      .sorted { rank($0, authority) < rank($1, authority) }
  }

  /// GSS codes begin with E12 for a region and E92 for England.
  private func rank(_ series: Series, _ authority: Authority?) -> (Int, String) {
    if series.area == authority?.code { return (0, series.area) }
    if series.area.hasPrefix("E92") { return (3, series.area) }
    return (series.area.hasPrefix("E12") ? 2 : 1, series.area)
  }
}
