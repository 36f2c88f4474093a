import StrictJSON

/// The rules by which values of indicators are taken down.
public enum ObservationEdits {
  /// Takes down a value of an indicator for a period, or corrects the one that stands there.
  ///
  /// A proportion or rate without a value is worked out from its count and denominator. A correction keeps what stood
  /// there, with who corrected it and when.
  public static func observe(
    _ indicatorID: String, _ period: Period, _ fields: ObservationFields, at area: ObservedArea, snapshot: Snapshot,
    context: EditContext
  ) throws(Refusal) -> Edit {
    var book = RecordBook(snapshot)
    let summary = try observe(indicatorID, period, fields, at: area, in: &book, context: context)
    return Edit(summary: summary, changes: book.changes)
  }

  /// Takes down a value in a book; gives what was done, in words.
  public static func observe(
    _ indicatorID: String, _ period: Period, _ fields: ObservationFields, at area: ObservedArea,
    in book: inout RecordBook, context: EditContext
  ) throws(Refusal) -> String {
    let definition = try definition(called: indicatorID, at: area, in: book)
    try checkPeriod(period, definition, today: context.today)
    let fields = try completed(fields, definition)
    let point = try record(fields)
    let words = "\(definition.short) for \(period.words) taken down"
    guard let series = series(of: definition.id, at: area, in: book) else {
      try addSeries(of: definition, at: area, with: [period.code: .object(point)], to: &book, context)
      return words
    }
    var record = book[series] ?? JSONObject()
    var points = record["points"]?.objectValue ?? JSONObject()
    let standing = points[period.code]?.objectValue
    points[period.code] = .object(standing.map { corrected($0, by: point, context) } ?? point)
    record["points"] = .object(points)
    book.replace(series, with: record)
    return standing != nil ? "\(definition.short) for \(period.words) corrected" : words
  }

  /// A point with what it replaces, where its figures differ.
  static func corrected(_ standing: JSONObject, by point: JSONObject, _ context: EditContext) -> JSONObject {
    var point = point
    point["was"] = standing["was"]
    let figures = ["value", "count", "denominator", "lower", "upper", "marker"]
    guard figures.contains(where: { standing[$0] != point[$0] }) else { return point }
    var replaced: JSONObject = ["at": .string(context.at.iso), "by": .string(context.by)]
    for name in figures { replaced[name] = standing[name] }
    var was = standing["was"]?.objectValue ?? JSONObject()
    was[context.newID()] = .object(replaced)
    point["was"] = .object(was)
    return point
  }

  /// Takes a value away that should never have been written down; gives what was done, in words.
  public static func remove(
    _ indicatorID: String, _ period: Period, at area: ObservedArea, in book: inout RecordBook
  ) throws(Refusal) -> String {
    let definition = try definition(called: indicatorID, at: area, in: book)
    guard let series = series(of: definition.id, at: area, in: book), var record = book[series],
      var points = record["points"]?.objectValue, points[period.code] != nil
    else { throw .notFound("\(definition.short) has no value for \(period.words).") }
    points[period.code] = nil
    record["points"] = points.isEmpty ? nil : .object(points)
    book.replace(series, with: record)
    return "\(definition.short) for \(period.words) taken away"
  }

  /// The definition that a neighbourhood's indicator, or one of a wider area, goes by.
  static func definition(
    called text: String, at area: ObservedArea, in book: RecordBook
  ) throws(Refusal) -> IndicatorDefinition {
    let names = RecordName(book)
    let id: String?
    if let slug = area.slug {
      let found = names.addresses(of: .indicator, called: text, in: slug).first { book[$0]?["archived"] == nil }
      id = found.flatMap { book[$0]?["definition"]?.stringValue } ?? nil
      guard id != nil else {
        let place = book[.neighbourhood(slug)]?["name"]?.stringValue ?? slug
        let known = names.known(.indicator, in: slug).joined(separator: ", ")
        throw .notFound("\(place) has no indicator \"\(text)\"; it has \(known.isEmpty ? "none" : known).")
      }
    } else {
      id = names.addresses(of: .definition, called: text, in: nil).first?.id
    }
    guard let id, let value = book.documents[.programme]?["definitions", id] else {
      throw .notFound("There is no indicator \"\(text)\".")
    }
    return IndicatorDefinition(id: id, fields: RecordFields(value))
  }

  static func series(of definition: String, at area: ObservedArea, in book: RecordBook) -> RecordAddress? {
    book.records(.series, in: area.document).first { _, record in
      record["definition"]?.stringValue == definition && record["area"]?.stringValue == area.code
        && RecordFields(.object(record)).words("breakdown") == area.breakdown && record["archived"] == nil
    }?.address
  }

  /// The first value of an indicator brings its series with it.
  static func addSeries(
    of definition: IndicatorDefinition, at area: ObservedArea, with points: JSONObject, source: String? = nil,
    isIllustrative: Bool = false, to book: inout RecordBook, _ context: EditContext
  ) throws(Refusal) {
    var entries: RecordEntries = ["definition": .string(definition.id), "points": .object(points)]
    entries["source"] = source.map(JSONValue.string)
    if isIllustrative { entries["illustrative"] = true }
    if source != nil { entries["link"] = definition.link.map(JSONValue.string) }
    if area.slug == nil {
      let authority = book.records(.authority).first { $0.record["code"]?.stringValue == area.code }
      guard let name = area.name ?? authority?.record["name"]?.stringValue else {
        throw .invalid(
          "area_name", "Nothing says what the area \(area.code) is called; give its name with --area-name.")
      }
      entries["area"] = .string(area.code)
      entries["area_name"] = .string(name)
    }
    if !area.breakdown.isEmpty {
      entries["breakdown"] = .object(JSONObject(area.breakdown.map { ($0.key, .string($0.value)) }))
    }
    try RecordEdits.add(.series, entries, in: area.slug, to: &book, context: context)
  }

  /// The fields with the value that they imply, or a refusal when they do not hold together.
  static func completed(
    _ fields: ObservationFields, _ definition: IndicatorDefinition
  ) throws(Refusal) -> ObservationFields {
    var fields = fields
    if fields.value == nil, fields.marker == nil, let count = fields.count {
      if definition.form == .count { fields.value = count }
      if let denominator = fields.denominator, denominator > 0 {
        fields.value = ObservationRules.value(count, denominator, definition)
      }
    }
    if let complaint = ObservationRules.complaints(fields, definition).first {
      let end = complaint.message.hasSuffix("?") ? "" : "."
      throw .invalid(complaint.field, "The \(complaint.field) \(complaint.message)\(end)")
    }
    return fields
  }

  static func checkPeriod(
    _ period: Period, _ definition: IndicatorDefinition, today: CalendarDate
  ) throws(Refusal) {
    if let kinds = definition.cadence.periodKinds, !kinds.contains(period.kind) {
      throw .invalid(
        "period", "\(definition.name) is \(definition.cadence.rawValue); give \(definition.cadence.example).")
    }
    if period.start > today {
      throw .invalid("period", "\(period.words.capitalizedStart) has not begun yet, so it has no value.")
    }
  }

  static func record(_ fields: ObservationFields) throws(Refusal) -> JSONObject {
    var record: JSONObject = [:]
    for (name, number) in [
      ("value", fields.value), ("count", fields.count), ("denominator", fields.denominator),
      ("lower", fields.lower), ("upper", fields.upper),
    ] {
      guard let number else { continue }
      guard let exact = JSONNumber(number) else { throw .invalid(name, "The \(name) is not a number.") }
      record[name] = .number(exact)
    }
    record["marker"] = fields.marker.map { .string($0.rawValue) }
    record["source"] = try Words.value(fields.source ?? "", for: "source", of: .observation)
    record["note"] = try Words.value(fields.note ?? "", for: "note", of: .observation)
    record["source_trend"] = try Words.value(fields.sourceTrend ?? "", for: "source_trend", of: .observation)
    if fields.isProvisional { record["provisional"] = true }
    if fields.isRevised { record["revised"] = true }
    if fields.isEstimated { record["estimated"] = true }
    return record
  }
}
