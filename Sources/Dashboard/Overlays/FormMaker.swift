import Domain

/// Makes the form of a record of any kind out of its shape.
struct FormMaker {
  let snapshot: Snapshot
  let today: CalendarDate

  /// Fields that the program keeps, or that have verbs and forms of their own.
  private static let kept: Set<String> = [
    "ref", "revision", "archived", "illustrative", "demo_anchor", "updates", "original_due", "raised", "raised_at",
    "closed", "state", "replied", "reply", "actions", "done", "told", "told_where", "ask", "points", "status",
    "story_written", "import", "import_where",
  ]

  /// Fields of an indicator that a new one does not have yet.
  private static let later: Set<String> = ["definition", "breaks", "order", "target_reason", "target_by"]

  /// Fields of an indicator that are edited with the story behind its curve.
  private static let told: Set<String> = [
    "story", "turn_forecast", "turn_causes", "turn_partners", "turn_works", "turn_plan",
  ]

  /// A form for a new record.
  ///
  /// - Parameter prefilled: what stands in fields before anything is typed.
  func adding(
    _ kind: RecordKind, in place: Neighbourhood?, definition: IndicatorDefinition? = nil,
    prefilled: [String: String] = [:]
  ) -> Form {
    let owner = kind.isShared || kind == .neighbourhood ? nil : place
    var fields = fields(of: kind)
    var given = prefilled
    if kind == .partner { given["neighbourhoods"] = place?.id }
    var name = kind.shape.name
    if kind == .indicator {
      fields = fields.filter { !FormMaker.later.contains($0.name) && !FormMaker.told.contains($0.name) }
      if let definition {
        given["definition"] = definition.id
        name = "indicator: \(definition.name)"
      } else {
        let use = fields.filter { $0.name != "source" }
        let needed = described.filter { FieldInput.isNeeded($0, of: .definition) }
        fields = needed + use + described.filter { !needed.contains($0) }
      }
    }
    let needed = fields.filter { FieldInput.isNeeded($0, of: kind) }
    let lines = (needed + fields.filter { !needed.contains($0) }).map { field in
      line(
        field, of: kind, text: given[field.name] ?? "", slug: owner?.id,
        isNeeded: FieldInput.isNeeded(field, of: kind))
    }
    // What is typed of one partner is not to be found again with another.
    let whose = prefilled["partner"].map { " of \($0)" } ?? ""
    let title = "New \(name)\(whose)\(owner.map { " in \($0.shortName)" } ?? "")"
    return Form(
      title: title, purpose: .add(kind, place: kind == .partner ? place?.id : owner?.id), lines: lines, given: given,
      seen: snapshot, today: today)
  }

  /// A form for a record that is there.
  func editing(_ address: RecordAddress) -> Form {
    let texts = RecordTexts(RecordBook(snapshot), today: today)
    var fields = fields(of: address.kind)
    if address.kind == .neighbourhood, let status = address.kind.shape.field("status") { fields.insert(status, at: 3) }
    if address.kind == .indicator {
      fields = fields.filter { $0.name != "definition" && !FormMaker.told.contains($0.name) }
    }
    let lines = fields.map { field in
      line(field, of: address.kind, text: texts.text(field.name, of: address), slug: address.document.slug)
    }
    let name = RecordName(RecordBook(snapshot)).title(of: address)
    return Form(title: "Edit \(name)", purpose: .edit(address), lines: lines, seen: snapshot, today: today)
  }

  /// A form for the story behind an indicator's curve, and for how to turn it.
  func telling(_ indicator: Indicator, in place: Neighbourhood) -> Form {
    let address = RecordAddress(document: .neighbourhood(place.id), kind: .indicator, id: indicator.id)
    let texts = RecordTexts(RecordBook(snapshot), today: today)
    let lines = Shape.indicator.fields.filter { FormMaker.told.contains($0.name) }.map { field in
      line(field, of: .indicator, text: texts.text(field.name, of: address), slug: place.id)
    }
    return Form(
      title: "Story: \(indicator.definition.short)", purpose: .edit(address), lines: lines, seen: snapshot, today: today
    )
  }

  /// A form for a period from which on an indicator is read anew.
  func rebasing(_ indicator: Indicator, in place: Neighbourhood) -> Form {
    let periods = (indicator.series?.observations ?? []).reversed().map(\.period.words)
    let lines = [
      FormLine(
        .required("period", .period, "The first period after a known, lasting change."),
        hint: "The first period after a known, lasting change, such as \(periods.first ?? "Oct 2026")",
        choices: Array(periods)),
      FormLine(
        .required("reason", .text(maximum: 300), "What changed, so that values before and after do not compare."),
        hint: "What changed for good; never to make a bad reading go away"),
      FormLine(
        .required("by", .text(maximum: 120), "Who decided it."), hint: "Who decided it, such as the steering group"),
    ]
    return Form(
      title: "Start anew: \(indicator.definition.short)",
      purpose: .rebase(indicator: indicator.id, place: place.id), lines: lines, seen: snapshot, today: today)
  }

  /// A form for a value of an indicator: a new one, or a correction of one that is shown.
  func observing(
    _ indicator: Indicator, group: [String: String], in place: Neighbourhood, correcting value: Observation? = nil
  ) -> Form {
    let definition = indicator.definition
    let newest = indicator.series(of: group)?.observations.last?.period
    let period = value?.period ?? newest?.advanced(by: 1)
    let names: [String]
    switch definition.form {
    case .proportion, .rate: names = ["count", "denominator", "value"]
    case .count, .measure: names = ["value"]
    }
    var lines = [
      FormLine(
        .required("period", .period, "The time that the value stands for."), period?.words ?? "",
        choices: [period?.words].compactMap(\.self))
    ]
    for name in names + [
      "lower", "upper", "breakdown", "marker", "provisional", "revised", "estimated", "note", "source",
    ] {
      if name == "breakdown", let field = Shape.series.field(name) {
        lines.append(
          FormLine(
            field, hint: "Which group, such as Sex=Female or School phase=Primary; empty is everybody",
            Indicator.typed(group), choices: indicator.groups.map { Indicator.typed($0.breakdown) }))
      }
      guard let field = Shape.observation.field(name) else { continue }
      lines.append(
        FormLine(
          field, hint: hint(name, definition), value.map { $0.text(of: name) } ?? "",
          choices: name == "marker" ? MissingMarker.words : []))
    }
    let title =
      "\(value == nil ? "New value" : "Correct"): \(definition.short)"
      + "\(Indicator.groupWords(group).map { ", \($0)" } ?? "")\(value.map { ", \($0.period.words)" } ?? "")"
    var form = Form(
      title: title, purpose: .observe(indicator: indicator.id, place: place.id), lines: lines, seen: snapshot,
      today: today)
    form.index = period == nil ? 0 : 1
    return form
  }

  private func hint(_ name: String, _ definition: IndicatorDefinition) -> String? {
    switch name {
    case "count": definition.numerator.map { "Numerator: \($0)" }
    case "denominator": definition.denominator.map { "Denominator: \($0)" }
    case "value" where definition.form == .proportion || definition.form == .rate:
      "In \(definition.unit); worked out from count and denominator when left empty"
    case "value": "In \(definition.unit); leave it empty and say why under marker when there is none"
    case "marker":
      "Why there is no value, if there is none: c confidential, x not available, z not applicable, u unreliable,"
        + " k rounds to 0, na not reported"
    default: nil
    }
  }

  /// The fields that a person types, their place in lists and their source last.
  private func fields(of kind: RecordKind) -> [Field] {
    let fields = kind.shape.fields.filter { !FormMaker.kept.contains($0.name) }
    let last = ["order", "source"]
    return fields.filter { !last.contains($0.name) } + fields.filter { last.contains($0.name) }
  }

  /// The fields of a definition of one's own; its full text is told from the reference to a definition.
  private var described: [Field] {
    fields(of: .definition).map { field in
      field.name == "definition"
        ? Field(name: "definition_text", type: field.type, isRequired: false, help: field.help) : field
    }
  }

  private func line(
    _ field: Field, of kind: RecordKind, text: String, slug: String?, isNeeded: Bool? = nil
  ) -> FormLine {
    let input = FieldInput(RecordBook(snapshot), in: slug, today: today)
    return FormLine(
      field, hint: FormMaker.hints["\(kind.rawValue).\(field.name)"], text,
      choices: input.suggestions(for: field, of: kind), takesNewNames: FieldInput.takesNewNames(field, of: kind),
      isNeeded: isNeeded)
  }

  /// What is said of a field beyond its meaning: what stands there when it is left empty.
  private static let hints: [String: String] = [
    "neighbourhood.code": "Two to four capitals that its references begin with; made of the name when left empty",
    "neighbourhood.authority": "The local authority it lies in; a new name makes a new one",
    "priority.number": "Its number, shown as P1; the next one when left empty",
    "definition.short": "The name for narrow columns, at most 24 letters; made of the name when left empty",
    "indicator.short": "The name for narrow columns, at most 24 letters; made of the name when left empty",
    "indicator.measures":
      "Owned by all: population; by one partner: performance; by nobody here: context; population when left empty",
    "indicator.value": "How the value is made; told from the unit when left empty",
    "indicator.cadence": "How often a value is expected; irregular when left empty",
    "neighbourhood.order": "Its place in lists; the last one when left empty",
    "partner.sector": "The sector it belongs to; other when left empty",
    "indicator.priority": "The priority it serves, such as P1; empty for the whole neighbourhood",
    "member.body": "The steering group or a panel; a new name makes a new one",
    "ask.panel": "The body that asked; 8 adds panels",
    "panel.kind": "What sort of body; told from the name when left empty",
    "activity.date": "yesterday, fri, 12 nov; for a month's report its last day; today when left empty",
    "ask.heard": "yesterday, fri, 12 nov or 2026-11-12; today when left empty",
    "ask.reply_due": "The day by which a reply is owed; the neighbourhood's rule when left empty",
  ]
}
