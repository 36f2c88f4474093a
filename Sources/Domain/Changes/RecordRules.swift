import StrictJSON

/// The rules that tie a record to others of its neighbourhood, asked when it is added or changed.
enum RecordRules {
  static func refuse(
    _ record: JSONObject, before: JSONObject?, at address: RecordAddress, in book: RecordBook
  ) throws(Refusal) {
    switch address.kind {
    case .neighbourhood: try refuseNeighbourhood(record, before, address, book)
    case .priority: try refuseNumber(record, address, book)
    case .member: try refuseNamedPanelMember(record, address, book)
    case .activity: try refuseStranger(record, address, book)
    case .action, .ask: try refuseReference(record, before, address, book)
    case .indicator:
      try refuseTarget(record, book)
      try refuseUnexplained(record, before)
    case .panel: try refuseNamingMembers(record, address, book)
    case .definition:
      try refuseOtherForm(record, before, address, book)
      try refuseAgainstValues(record, before, address, book)
    case .series: try refuseUncovered(record, before, address, book)
    default: break
    }
  }

  /// A priority that the community chose stays while there is delivery, or there is nothing to deliver.
  static func refuseArchiving(_ address: RecordAddress, in book: RecordBook) throws(Refusal) {
    guard address.kind == .priority, let slug = address.document.slug,
      let place = book[.neighbourhood(slug)], let status = place["status"]?.stringValue, status != "discovery",
      chosen(in: slug, book).allSatisfy({ $0 == address })
    else { return }
    throw .invalid(
      "archived",
      "\(place["name"]?.stringValue ?? slug) is in \(status), which needs a priority that the community chose; add"
        + " another first, or set its status to discovery.")
  }

  /// The priorities of a neighbourhood, in use, that its community chose.
  private static func chosen(in slug: String, _ book: RecordBook) -> [RecordAddress] {
    book.records(.priority, in: slug).filter {
      $0.record["archived"] == nil && $0.record["origin"]?.stringValue != PriorityOrigin.steeringGroup.rawValue
    }.map(\.address)
  }

  private static func refuseNeighbourhood(
    _ record: JSONObject, _ before: JSONObject?, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    let slug = address.document.slug ?? ""
    let code = record["code"]?.stringValue ?? ""
    for other in book.slugs where other != slug && book[.neighbourhood(other)]?["code"]?.stringValue == code {
      let name = book[.neighbourhood(other)]?["name"]?.stringValue ?? other
      throw .invalid("code", "\(code) is the code of \(name) already; choose two to four other capitals.")
    }
    let hasReferences = [RecordKind.action, .ask].contains { !book.records($0, in: slug).isEmpty }
    if let before, before["code"] != record["code"], hasReferences {
      throw .invalid("code", "The references of actions and asks begin with the code, so it cannot change any more.")
    }
    guard let status = record["status"]?.stringValue, status != "discovery", before?["status"] != record["status"],
      chosen(in: slug, book).isEmpty
    else { return }
    throw .invalid(
      "status", "\(status.capitalizedStart) begins with a priority that the community chose; add the priority first.")
  }

  private static func refuseNumber(
    _ record: JSONObject, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    let number = record["number"]
    for (other, priority) in book.records(.priority, in: address.document)
    where other != address && priority["number"] == number {
      throw .invalid(
        "number", "\(RecordName(book).title(of: other)) has that number already; choose another.")
    }
  }

  /// Members of a panel are counted, never named.
  private static func refuseNamedPanelMember(
    _ record: JSONObject, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard record["name"] != nil, let id = record["body"]?.stringValue else { return }
    let body = book[RecordAddress(document: address.document, kind: .panel, id: id)]
    let kind = body?["kind"]?.stringValue
    guard kind != PanelKind.steeringGroup.rawValue, kind != PanelKind.workingGroup.rawValue else { return }
    throw .invalid("name", "Members of a panel are counted, never named; leave the name empty.")
  }

  /// A share has a target that a share can reach.
  private static func refuseTarget(_ record: JSONObject, _ book: RecordBook) throws(Refusal) {
    guard let target = record["target"]?.doubleValue, let id = record["definition"]?.stringValue,
      book.documents[.programme]?["definitions", id, "value"]?.stringValue == ValueForm.proportion.rawValue,
      !(0...100).contains(target)
    else { return }
    throw .invalid("target", "The target is a percentage and must lie between 0 and 100.")
  }

  /// A target that changes, and a series that starts anew, need a reason and who decided it.
  private static func refuseUnexplained(_ record: JSONObject, _ before: JSONObject?) throws(Refusal) {
    for (code, part) in record["breaks"]?.objectValue ?? [:]
    where part["by"] == nil && before?["breaks"]?[code] != part {
      throw .invalid("breaks", "Say who decided it: \(code)=why values before and after do not compare=who decided.")
    }
    let isMoved = ["target", "target_date"].contains { before?[$0] != nil && before?[$0] != record[$0] }
    guard let before, isMoved else { return }
    for (field, what) in [("target_reason", "why"), ("target_by", "by whom")] {
      // Of two changes in a row the second one has a reason of its own.
      guard record[field] == nil || field == "target_reason" && record[field] == before[field] else { continue }
      throw .invalid(field, "The target changes; say \(what), so that nobody takes it for progress.")
    }
  }

  /// A body whose members are named cannot become one whose members are only counted.
  private static func refuseNamingMembers(
    _ record: JSONObject, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard let kind = record["kind"]?.stringValue, kind != PanelKind.steeringGroup.rawValue,
      kind != PanelKind.workingGroup.rawValue
    else { return }
    let named = book.records(.member, in: address.document).contains {
      $0.record["body"]?.stringValue == address.id && $0.record["name"] != nil
    }
    if named {
      throw .invalid("kind", "Members of it are named, and members of a panel never are; take the names away first.")
    }
  }

  /// Values of residents stay what they were taken down as, or a change of words would show what is kept back.
  private static func refuseOtherForm(
    _ record: JSONObject, _ before: JSONObject?, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard let before, before["value"] != record["value"] else { return }
    let hasValues = book.records(.series).contains {
      $0.address.document != .wideObservations && $0.record["definition"]?.stringValue == address.id
        && $0.record["points"]?.objectValue?.isEmpty == false
    }
    guard hasValues else { return }
    throw .invalid(
      "value", "Neighbourhoods have values of it that were taken down as they are made now; make another definition.")
  }

  /// Figures that a public body has published are not kept back, so local ones must not pass for such.
  private static func refuseUncovered(
    _ record: JSONObject, _ before: JSONObject?, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard address.document == .wideObservations else {
      guard let before, before["definition"] != record["definition"], before["points"] != nil else { return }
      throw .invalid("definition", "Its values were taken down for another definition; add a series for this one.")
    }
    guard let area = record["area"]?.stringValue, before?["area"] != record["area"] else { return }
    let isKnown = book.records(.authority).contains { $0.record["code"]?.stringValue == area }
    guard isKnown || AreaCode.isWide(area) else {
      throw .invalid(
        "area",
        "\"\(area)\" is not the GSS code of an authority, a region or a country, such as E08000015; values of smaller areas"
          + " belong to a neighbourhood, where small counts are kept back.")
    }
  }

  /// A definition cannot become one that the values already written down do not keep to.
  private static func refuseAgainstValues(
    _ record: JSONObject, _ before: JSONObject?, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard let before else { return }
    func broken(_ definition: JSONObject) -> [String] {
      let checked = IndicatorDefinition(id: address.id, fields: RecordFields(.object(definition)))
      return book.records(.series).filter { $0.record["definition"]?.stringValue == address.id }.flatMap {
        SeriesCheck(definitions: [address.id: checked]).complaints(RecordFields(.object($0.record)), $0.address)
          .map { "\($0.path.joined(separator: " ")) \($0.message)" }
      }
    }
    let known = Set(broken(before))
    guard let first = broken(record).first(where: { !known.contains($0) }) else { return }
    let field = ["value", "cadence", "per", "unit"].first { before[$0] != record[$0] } ?? "value"
    throw .invalid(field, "Values that are written down do not go with that: \(first).")
  }

  /// What a partner did in a place is told of a partner that works there.
  private static func refuseStranger(
    _ record: JSONObject, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard let id = record["partner"]?.stringValue, let slug = address.document.slug,
      let partner = book[RecordAddress(document: .programme, kind: .partner, id: id)],
      partner["neighbourhoods"]?[slug] == nil
    else { return }
    throw .invalid(
      "partner",
      "\(partner["name"]?.stringValue ?? id) does not work in"
        + " \(book[.neighbourhood(slug)]?["name"]?.stringValue ?? slug) yet; add the neighbourhood to the partner first."
    )
  }

  private static func refuseReference(
    _ record: JSONObject, _ before: JSONObject?, _ address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    guard before == nil, let ref = record["ref"]?.stringValue, let slug = address.document.slug,
      let letter = address.kind.referenceLetter, let code = book[.neighbourhood(slug)]?["code"]?.stringValue
    else { return }
    guard Reference.isValid(ref, code: code, letter: letter) else {
      throw .invalid(
        "ref",
        "\"\(ref)\" is no reference here; it must be like \(Reference.text(code: code, letter: letter, number: 14)).")
    }
    if book.records(address.kind, in: slug).contains(where: { $0.record["ref"]?.stringValue == ref }) {
      throw .invalid("ref", "\(ref) is taken; leave the reference out to be given the next one.")
    }
  }
}
