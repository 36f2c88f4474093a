import StrictJSON

/// The rules by which records of any kind are added, changed, put away and brought back.
public enum RecordEdits {
  /// Fields that commands print beside a record and that are worked out, not given.
  private static let derived: Set<String> = [
    "id", "neighbourhood", "revision", "archived", "overdue", "days_late", "reply_days_late", "partner_name",
    "attendance_marker", "reading",
  ]

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - entries: the fields; `id` asks for an id, which is otherwise made of the record's name.
  ///   - slug: the neighbourhood that it belongs to; nil for what all share.
  /// - Returns: where the record stands.
  /// - Throws: a refusal that names the field that is missing or wrong; the book is then left as it was.
  @discardableResult
  public static func add(
    _ kind: RecordKind, _ entries: RecordEntries, in slug: String?, to book: inout RecordBook, context: EditContext
  ) throws(Refusal) -> RecordAddress {
    var whole = book
    let address = try added(kind, entries, in: slug, to: &whole, context)
    book = whole
    return address
  }

  private static func added(
    _ kind: RecordKind, _ entries: RecordEntries, in slug: String?, to book: inout RecordBook, _ context: EditContext
  ) throws(Refusal) -> RecordAddress {
    var new = NewRecord(kind: kind, entries: entries, slug: slug, context: context)
    try new.complete(&book)
    let address = try new.address(book)
    let input = FieldInput(book, in: new.lookup, today: context.today)
    var record = try fields(new.entries, of: kind, over: JSONObject(), input)
    record["revision"] = 1
    RecordLinks.date(&record, before: [:], new.entries, context)
    try refuseBreach(record, before: nil, at: address, book)
    book.add(record, at: address)
    try RecordLinks.follow(address, in: &book, context: context)
    return address
  }

  /// Changes fields of a record.
  ///
  /// - Throws: a refusal that names the field that is wrong or cannot be taken away.
  public static func change(
    _ address: RecordAddress, _ entries: RecordEntries, in book: inout RecordBook, context: EditContext
  ) throws(Refusal) {
    guard let standing = book[address] else { throw .notFound("The \(address.kind.shape.name) is not there any more.") }
    var whole = book
    try change(standing, at: address, entries, in: &whole, context)
    book = whole
  }

  private static func change(
    _ standing: JSONObject, at address: RecordAddress, _ entries: RecordEntries, in book: inout RecordBook,
    _ context: EditContext
  ) throws(Refusal) {
    var entries = entries
    try IndicatorDefinitionRules.strip(&entries, of: address, in: book, context)
    try RecordLinks.makeMissing(address.kind, &entries, slug: address.document.slug, in: &book, context: context)
    KeptBack.restore(&entries, of: address, from: standing)
    // Of a partner that works in one place only, P1 is that place's.
    let places = standing["neighbourhoods"]?.objectValue?.keys ?? []
    let lookup = address.document.slug ?? (places.count == 1 ? places[0] : nil)
    let input = FieldInput(book, in: lookup, today: context.today)
    var record = try fields(entries, of: address.kind, over: standing, input)
    RecordLinks.date(&record, before: standing, entries, context)
    try refuseBreach(record, before: standing, at: address, book)
    book.replace(address, with: record)
    if record != standing { try RecordLinks.follow(address, in: &book, context: context) }
  }

  /// Puts a record away, out of lists and counts.
  public static func archive(
    _ address: RecordAddress, in book: inout RecordBook, context: EditContext
  ) throws(Refusal) {
    guard var record = book[address] else { throw .notFound("The \(address.kind.shape.name) is not there any more.") }
    if address.kind == .programme {
      throw .invalid("archived", "The programme itself cannot be put away; it is what the store holds.")
    }
    guard record["archived"] == nil else { return }
    record["archived"] = .string(context.today.iso)
    try RecordRules.refuseArchiving(address, in: book)
    book.replace(address, with: record)
  }

  /// Brings back a record that was put away.
  public static func bringBack(_ address: RecordAddress, in book: inout RecordBook) {
    guard var record = book[address] else { return }
    record["archived"] = nil
    book.replace(address, with: record)
  }

  /// The record with what was given laid over it.
  private static func fields(
    _ entries: RecordEntries, of kind: RecordKind, over standing: JSONObject, _ input: FieldInput
  ) throws(Refusal) -> JSONObject {
    var record = standing
    let shape = kind.shape
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) where !derived.contains(name) {
      guard let field = shape.field(name) else {
        let known = shape.fields.map(\.name).filter { !derived.contains($0) }.joined(separator: ", ")
        throw .invalid(name, "\(shape.article.capitalizedStart) has no field \"\(name)\"; it has \(known).")
      }
      record[name] = try input.value(kind == .neighbourhood && name == "code" ? entry.inCapitals : entry, for: field)
    }
    let demanded = NewRecord.demanded[kind] ?? []
    for field in shape.fields
    where record[field.name] == nil && (field.isRequired || demanded.contains(field.name)) {
      throw .invalid(
        field.name, "\(shape.article.capitalizedStart) needs \"\(field.label)\": \(field.help.sentenceInside).")
    }
    return record
  }

  /// Refuses what breaks a rule that ties fields or records together and was not broken before.
  private static func refuseBreach(
    _ record: JSONObject, before: JSONObject?, at address: RecordAddress, _ book: RecordBook
  ) throws(Refusal) {
    let known = Set(RuleCheck.complaints(before ?? JSONObject(), address.kind).map { $0.field.first ?? "" })
    for (field, message) in RuleCheck.complaints(record, address.kind)
    where before == nil || !known.contains(field.first ?? "") {
      let label = field.first.map { "The \(address.kind.shape.field($0)?.label ?? $0) " } ?? ""
      throw .invalid(
        field.first ?? "",
        (label.isEmpty ? message.capitalizedStart : label + message) + (message.hasSuffix("?") ? "" : "."))
    }
    try RecordRules.refuse(record, before: before, at: address, in: book)
  }
}

extension JSONValue {
  /// A text in capitals.
  fileprivate var inCapitals: JSONValue { stringValue.map { .string($0.uppercased()) } ?? self }
}

extension Shape {
  /// The name with its article, "an action".
  public var article: String { name.withArticle }
}

extension String {
  /// The word with "a" or "an" before it.
  var withArticle: String { ("aeiou".contains(prefix(1)) ? "an " : "a ") + self }

  /// A sentence as it stands inside another one: no capital, no full stop.
  var sentenceInside: String {
    let isName = dropFirst().first?.isUppercase == true
    return (isName ? String(prefix(1)) : prefix(1).lowercased()) + dropFirst().dropLast(hasSuffix(".") ? 1 : 0)
  }
}
