import StrictJSON

/// What a record brings along or sets right in others when it is added or changed.
enum RecordLinks {
  /// Adds the authority or the body that a record names and that is not there yet.
  static func makeMissing(
    _ kind: RecordKind, _ entries: inout RecordEntries, slug: String?, in book: inout RecordBook, context: EditContext
  ) throws(Refusal) {
    guard let (field, linked) = made(by: kind), let name = entries.line(field),
      RecordName(book).addresses(of: linked, called: name, in: slug).isEmpty
    else { return }
    let isKind = PanelKind(rawValue: name.lowercased()) != nil
    let called = (isKind ? FieldInput.spoken(name) : name).capitalizedStart
    let made = try RecordEdits.add(linked, ["name": .string(called)], in: slug, to: &book, context: context)
    entries[field] = .string(made.id)
  }

  /// The field of a kind in which a name not seen before makes a new record, and of which kind.
  static func made(by kind: RecordKind) -> (field: String, kind: RecordKind)? {
    switch kind {
    case .neighbourhood: ("authority", .authority)
    case .member: ("body", .panel)
    default: nil
    }
  }

  /// Ties the other end of a link, and lets a neighbourhood's status follow its phases.
  static func follow(
    _ address: RecordAddress, in book: inout RecordBook, context: EditContext
  ) throws(Refusal) {
    switch address.kind {
    case .action: tieAsk(address, &book)
    case .phase: try followPhases(address, &book, context)
    case .neighbourhood: renameSeries(address, &book)
    default: break
    }
  }

  /// A story says when it was last changed, so that one older than the figures can be told.
  static func date(
    _ record: inout JSONObject, before: JSONObject, _ entries: RecordEntries, _ context: EditContext
  ) {
    guard record["story"] != before["story"], entries.isBlank("story_written") else { return }
    record["story_written"] = record["story"] == nil ? nil : .string(context.today.iso)
  }

  /// Values carry the name of their area.
  private static func renameSeries(_ address: RecordAddress, _ book: inout RecordBook) {
    guard let slug = address.document.slug, let name = book[address]?["name"] else { return }
    for (series, record) in book.records(.series, in: slug) where record["area_name"] != name {
      var record = record
      record["area_name"] = name
      book.replace(series, with: record)
    }
  }

  private static func tieAsk(_ address: RecordAddress, _ book: inout RecordBook) {
    guard let id = book[address]?["ask"]?.stringValue else { return }
    let ask = RecordAddress(document: address.document, kind: .ask, id: id)
    guard var record = book[ask] else { return }
    var actions = record["actions"]?.objectValue ?? JSONObject()
    actions[address.id] = true
    record["actions"] = .object(actions)
    book.replace(ask, with: record)
  }

  /// A neighbourhood is in the phase that began last.
  private static func followPhases(
    _ address: RecordAddress, _ book: inout RecordBook, _ context: EditContext
  ) throws(Refusal) {
    guard let slug = address.document.slug else { return }
    let begun = book.records(.phase, in: slug).filter {
      $0.record["archived"] == nil && ($0.record["start"]?.stringValue ?? "9") <= context.today.iso
    }
    let latest = begun.max { ($0.record["start"]?.stringValue ?? "") < ($1.record["start"]?.stringValue ?? "") }
    guard let latest, latest.address == address, let phase = latest.record["phase"],
      book[.neighbourhood(slug)]?["status"] != phase
    else { return }
    try RecordEdits.change(.neighbourhood(slug), ["status": phase], in: &book, context: context)
  }
}
