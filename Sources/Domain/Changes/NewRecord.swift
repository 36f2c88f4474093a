import StrictJSON

/// A record that is being added: fills what a person need not say, and finds its address.
struct NewRecord {
  let kind: RecordKind
  var entries: RecordEntries
  var slug: String?
  let context: EditContext
  /// The id that follows from what was given; nil makes one of the name.
  private var id: String?
  /// The neighbourhood in which names of priorities are looked up.
  let lookup: String?

  /// Fields that every record has and that are filled when nothing is given for them.
  static let filled: [RecordKind: Set<String>] = [
    .neighbourhood: ["code", "status", "order"], .definition: ["short", "measures", "value", "cadence"],
    .partner: ["sector"], .priority: ["number"], .indicator: ["short", "measures", "value", "cadence", "order"],
    .panel: ["kind"], .ask: ["ref", "state", "heard", "reply_due"], .activity: ["date"],
    .action: ["ref", "status", "raised"],
  ]

  /// Fields without which a record says too little, beside those that its shape requires.
  static let demanded: [RecordKind: Set<String>] = [.claim: ["period", "source"]]

  init(kind: RecordKind, entries: RecordEntries, slug: String?, context: EditContext) {
    self.kind = kind
    self.entries = entries
    self.slug = kind.isShared ? nil : slug
    lookup = slug
    self.context = context
    id = entries.line("id")
    if kind == .partner, let slug { self.entries.fill("neighbourhoods", .string(slug)) }
  }

  /// Fills the fields that follow from others, and adds what the record brings along.
  mutating func complete(_ book: inout RecordBook) throws(Refusal) {
    if kind != .neighbourhood, !kind.isShared { try refuseNowhere(book) }
    try RecordLinks.makeMissing(kind, &entries, slug: slug, in: &book, context: context)
    switch kind {
    case .programme: throw .invalid("name", "The store has its programme already; edit it instead.")
    case .neighbourhood: try completeNeighbourhood(book)
    case .definition: completeDefinition()
    case .partner: entries.fill("sector", .string(Sector.other.rawValue))
    case .priority: completePriority(book)
    case .indicator: try completeIndicator(&book)
    case .panel: entries.fill("kind", .string(NewRecord.panelKind(of: entries.line("name") ?? "").rawValue))
    case .ask: completeAsk(book)
    case .activity: entries.fill("date", .string(context.today.iso))
    case .action: try completeAction(book)
    case .series:
      try refuseRounded()
      completeSeries(book)
    case .authority, .phase, .claim, .member: break
    }
  }

  /// The address at which the record will stand.
  func address(_ book: RecordBook) throws(Refusal) -> RecordAddress {
    if kind == .neighbourhood { return try neighbourhoodAddress(book) }
    let document = kind == .series && slug == nil ? DocumentID.wideObservations : kind.document(in: slug ?? "")
    func taken(_ id: String) -> Bool { book[RecordAddress(document: document, kind: kind, id: id)] != nil }
    if let id {
      guard kind.keyForm.allows(id) else {
        throw .invalid("id", "The id \"\(id)\" cannot be used; it must be \(kind.keyForm.description).")
      }
      if taken(id) { throw alreadyThere(RecordAddress(document: document, kind: kind, id: id), book) }
      return RecordAddress(document: document, kind: kind, id: id)
    }
    if let same = sameName(in: document, book) {
      throw .invalid(
        kind.nameField,
        "\(RecordName(book).title(of: same)) is there already (\(same.id)); edit it, or give another name.")
    }
    let name = entries.line("short") ?? entries.line(kind.nameField) ?? ""
    let made = kind.keyForm == .slug ? Slug.made(of: name, isTaken: taken) : context.newID()
    return RecordAddress(document: document, kind: kind, id: made)
  }

  /// A record in use that has the same name, of a kind that people call by its name.
  private func sameName(in document: DocumentID, _ book: RecordBook) -> RecordAddress? {
    let isCalled: Set<RecordKind> = [.authority, .definition, .partner, .priority, .panel]
    guard isCalled.contains(kind), let name = entries.line(kind.nameField).map(Letters.folded) else { return nil }
    return book.records(kind, in: document).first {
      $0.record["archived"] == nil && ($0.record[kind.nameField]?.stringValue).map(Letters.folded) == name
    }?.address
  }

  private func alreadyThere(_ address: RecordAddress, _ book: RecordBook) -> Refusal {
    let name = RecordName(book).title(of: address)
    return book[address]?["archived"] == nil
      ? .invalid("id", "\(name) is there already (\(address.publicID)); edit it instead.")
      : .invalid("id", "\(name) was put away (\(address.publicID)); bring it back instead.")
  }

  private func refuseNowhere(_ book: RecordBook) throws(Refusal) {
    guard let slug else {
      guard kind == .series else {
        throw .invalid("neighbourhood", "Say which neighbourhood the \(kind.shape.name) belongs to.")
      }
      return
    }
    if book[.neighbourhood(slug)] == nil { throw .notFound("There is no neighbourhood \"\(slug)\".") }
  }

  // MARK: What all share

  private mutating func completeDefinition() {
    guard let name = entries.line("name") else { return }
    entries.fill("short", .string(NewRecord.short(name)))
    entries.fill("measures", .string(DefinitionRole.population.rawValue))
    entries.fill("cadence", .string(Cadence.irregular.rawValue))
    let unit = entries.line("unit")?.lowercased() ?? ""
    let per = Digits.number(unit.drop { !$0.isNumber }.filter { $0 != "," && $0 != " " })
    if unit.hasPrefix("per "), let per { entries.fill("per", .number(JSONNumber(per))) }
    let isMeasured = NewRecord.measuredUnits.contains { unit == $0 || unit == $0 + "s" }
    let form: ValueForm =
      unit == "%" ? .proportion : unit.hasPrefix("per ") && per != nil ? .rate : isMeasured ? .measure : .count
    entries.fill("value", .string(form.rawValue))
  }

  /// Units that count nobody; any other unit is taken for a count, so that small numbers are kept back.
  private static let measuredUnits = [
    "second", "minute", "hour", "day", "week", "month", "year", "term", "point", "score", "rank", "ratio", "index",
    "£", "pound", "mile", "metre", "km", "level", "grade", "average",
  ]

  /// A name for narrow columns: the words of the whole one that fit into 24 characters.
  private static func short(_ name: String) -> String {
    var short = ""
    for word in name.split(separator: " ") {
      let longer = short.isEmpty ? String(word.prefix(24)) : "\(short) \(word)"
      guard longer.unicodeScalars.count <= 24 else { break }
      short = longer
    }
    // A name does not end in the middle of a phrase.
    while let last = short.split(separator: " ").last, joining.contains(last.lowercased()), short.contains(" ") {
      short = String(short.dropLast(last.count + 1))
    }
    return short
  }

  private static let joining: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "who", "with",
  ]

  /// What sort of body a name speaks of.
  static func panelKind(of name: String) -> PanelKind {
    let name = name.lowercased()
    for (word, kind) in [
      ("steering", PanelKind.steeringGroup), ("youth parliament", .youthParliament), ("assembly", .schoolAssembly),
      ("shadow", .shadowBoard), ("working group", .workingGroup), ("party", .event), ("pizza", .event),
      ("event", .event),
    ] where name.contains(word) { return kind }
    return .communityPanel
  }

  // MARK: A neighbourhood and what it plans

  private mutating func completeNeighbourhood(_ book: RecordBook) throws(Refusal) {
    entries.fill("status", .string(PhaseName.discovery.rawValue))
    let orders = book.slugs.compactMap { book[.neighbourhood($0)]?["order"]?.intValue }
    entries.fill("order", .number(JSONNumber((orders.max() ?? 0) + 1)))
    let taken = Set(book.slugs.compactMap { book[.neighbourhood($0)]?["code"]?.stringValue })
    if let name = entries.line("name") { entries.fill("code", .string(NewRecord.code(of: name, taken))) }
  }

  /// Two to four capitals made of a name: its initials, else its first letters, else with another letter behind.
  private static func code(of name: String, _ taken: Set<String>) -> String {
    let words = Letters.folded(name).uppercased().split { !$0.isASCII || !$0.isLetter }.map(String.init)
    let letters = words.joined()
    let initials = String(words.compactMap(\.first).prefix(4))
    var codes = initials.count >= 2 ? [initials] : []
    codes += letters.dropFirst().map { String(letters.prefix(1)) + String($0) }
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    codes += alphabet.flatMap { first in alphabet.map { "\(letters.first ?? "N")\(first)\($0)" } }
    return codes.first { Reference.isCode($0) && !taken.contains($0) } ?? "NN"
  }

  private func neighbourhoodAddress(_ book: RecordBook) throws(Refusal) -> RecordAddress {
    let name = entries.line("name") ?? ""
    let slug = id ?? Slug.made(of: name) { Slug.reserved.contains($0) || book[.neighbourhood($0)] != nil }
    guard Slug.isValid(slug), !Slug.reserved.contains(slug) else {
      throw .invalid(
        "id", "The id \"\(slug)\" cannot be used; it must be \(KeyForm.slug.description), and not \"region\".")
    }
    let address = RecordAddress.neighbourhood(slug)
    if book[address] != nil { throw alreadyThere(address, book) }
    if id == nil {
      let same = book.slugs.map(RecordAddress.neighbourhood).first {
        Letters.folded(book[$0]?["name"]?.stringValue ?? "") == Letters.folded(name)
      }
      if let same { throw alreadyThere(same, book) }
    }
    return address
  }

  private mutating func completePriority(_ book: RecordBook) {
    let numbers = book.records(.priority, in: slug).compactMap { $0.record["number"]?.intValue }
    entries.fill("number", .number(JSONNumber((numbers.max() ?? 0) + 1)))
  }

  /// Finds the definition by id or name, in the programme and then in the library, or makes one of what was given.
  private mutating func completeIndicator(_ book: inout RecordBook) throws(Refusal) {
    let own = RecordKind.indicator.shape
    var described = entries.filter {
      own.field($0.key) == nil && $0.key != "id" && RecordKind.definition.shape.field($0.key) != nil
    }
    for name in described.keys { entries[name] = nil }
    let text = entries.line("definition_text")
    entries["definition_text"] = nil
    guard let wanted = entries.line("definition") ?? described["name"]?.stringValue.flatMap(Words.line) else {
      throw .invalid("name", "An indicator needs a name: one of the library or of your own.")
    }
    let definition: RecordAddress
    if let known = RecordName(book).addresses(of: .definition, called: wanted, in: nil).first {
      definition = known
      try IndicatorDefinitionRules.refuseOther(described, than: known, in: book, context)
    } else if let shared = context.library.definition(called: wanted) {
      definition = RecordAddress(document: .programme, kind: .definition, id: shared.id)
      book.add(shared.record, at: definition)
      try IndicatorDefinitionRules.refuseOther(described, than: definition, in: book, context)
    } else {
      guard entries.isBlank("definition") else {
        throw .unknown(
          "definition",
          "There is no definition \"\(wanted)\"; `steer indicator library` lists those that ship with Steer.")
      }
      described["definition"] = text.map(JSONValue.string)
      for shared in ["source", "illustrative"] { described[shared] = entries[shared] }
      definition = try RecordEdits.add(.definition, described, in: nil, to: &book, context: context)
    }
    entries["definition"] = .string(definition.id)
    id = id ?? definition.id
    let orders = book.records(.indicator, in: slug).compactMap { $0.record["order"]?.intValue }
    entries.fill("order", .number(JSONNumber((orders.max() ?? 0) + 1)))
  }

  // MARK: The work

  private mutating func completeAsk(_ book: RecordBook) {
    fillReference(book)
    entries.fill("state", .string(AskState.heard.rawValue))
    entries.fill("heard", .string(context.today.iso))
    let field = Shape.ask.field("heard")
    let heard = field.flatMap { field in
      try? FieldInput(book, in: slug, today: context.today).value(entries["heard"] ?? .null, for: field)?.stringValue
    }
    guard let slug, let day = heard.flatMap(CalendarDate.init(iso:)) else { return }
    let days = book[.neighbourhood(slug)]?["reply_days"]?.intValue ?? AskRules.defaultReplyDays
    if entries["reply_due"] == nil { entries["reply_due"] = .string(day.adding(days: days).iso) }
  }

  private mutating func completeAction(_ book: RecordBook) throws(Refusal) {
    fillReference(book)
    entries.fill("status", .string(ActionStatus.open.rawValue))
    entries.fill("raised", .string(context.today.iso))
    if !entries.isBlank("due") { entries.fill("original_due", entries["due"]) }
    let status = entries.line("status").flatMap(ActionStatus.init(rawValue:))
    if status?.isFinished == true { entries.fill("closed", .string(context.today.iso)) }
    if case .array(let updates)? = entries["updates"] {
      entries["updates"] = .object(JSONObject(updates.map { (context.newID(), dated($0)) }))
    }
    if let text = try Words.value(entries.line("update") ?? "", for: "text", of: .actionUpdate) {
      entries["updates"] = .object([
        context.newID(): .object(["at": .string(context.at.iso), "by": .string(context.by), "text": text])
      ])
    }
    entries["update"] = nil
  }

  /// An update that does not say when and by whom is written now.
  private func dated(_ update: JSONValue) -> JSONValue {
    guard case .object(var update) = update else { return update }
    update["at"] = update["at"] ?? .string(context.at.iso)
    update["by"] = update["by"] ?? .string(context.by)
    return .object(update)
  }

  private mutating func fillReference(_ book: RecordBook) {
    guard let slug, let letter = kind.referenceLetter, let code = book[.neighbourhood(slug)]?["code"]?.stringValue
    else { return }
    let used = book.records(kind, in: slug).compactMap { $0.record["ref"]?.stringValue }
    entries.fill("ref", .string(Reference.next(after: used, code: code, letter: letter)))
  }

  /// Values that were printed rounded are not the values.
  private func refuseRounded() throws(Refusal) {
    let points = entries["points"]?.arrayValue ?? entries["points"]?.objectValue?.values ?? []
    guard points.contains(where: { $0["rounded"] == true }) else { return }
    throw .invalid(
      "points", "Some values are rounded, as they are printed; take them from a backup of their programme.")
  }

  private mutating func completeSeries(_ book: RecordBook) {
    if let slug {
      entries.fill("area", .string(slug))
      entries.fill("area_name", book[.neighbourhood(slug)]?["name"])
    }
    let group = entries["breakdown"]?.objectValue?.values.compactMap(\.stringValue).joined(separator: " ")
    let words = [
      entries.line("definition"), slug == nil ? entries.line("area_name") : nil, group ?? entries.line("breakdown"),
    ]
    id =
      id
      ?? Slug.made(of: words.compactMap(\.self).joined(separator: " "), maximum: 60) { made in
        book[RecordAddress(document: slug.map { .observations($0) } ?? .wideObservations, kind: .series, id: made)]
          != nil
      }
  }
}
