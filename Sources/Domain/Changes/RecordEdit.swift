import StrictJSON

/// One record added, changed, put away or brought back, as an edit with its words.
public enum RecordEdit {
  /// Adds a record; gives the edit and where the record will stand.
  public static func add(
    _ kind: RecordKind, _ entries: RecordEntries, in slug: String?, snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> (edit: Edit, address: RecordAddress) {
    var book = RecordBook(snapshot)
    let address = try RecordEdits.add(kind, entries, in: slug, to: &book, context: context)
    let along = broughtAlong(in: book, beside: [address])
    let tail = along.isEmpty ? "" : ", with a new \(along.joined(separator: " and "))"
    return (Edit(summary: summary(ofAdding: address, in: book) + tail, changes: book.changes), address)
  }

  /// What was added, in words: "NB-A-014 added: Book the hall", "Partner added: Library".
  public static func summary(ofAdding address: RecordAddress, in book: RecordBook) -> String {
    let kind = address.kind
    guard kind.referenceLetter != nil, let ref = book[address]?["ref"]?.stringValue else {
      return "\(kind.shape.name.capitalizedStart) added: \(RecordName(book).title(of: address))"
    }
    return "\(ref) added: \(book[address]?[kind.nameField]?.stringValue ?? "")"
  }

  /// What was made along with the records that were added, such as a new authority: "authority Knowsley".
  public static func broughtAlong(in book: RecordBook, beside added: [RecordAddress]) -> [String] {
    let made = book.changes.filter { $0.before == nil && $0.field.isEmpty }.compactMap(\.record)
    return made.filter { !added.contains($0) && $0.kind != .definition }.map {
      "\($0.kind.shape.name) \(RecordName(book).title(of: $0))"
    }
  }

  /// Changes fields of a record.
  ///
  /// - Parameter seen: the programme as the person saw it; what somebody else has changed since is refused.
  public static func change(
    _ address: RecordAddress, _ entries: RecordEntries, seen: Snapshot, context: EditContext
  ) throws(Refusal) -> Edit {
    var book = RecordBook(seen)
    try RecordEdits.change(address, entries, in: &book, context: context)
    let fields = book.changes.filter { $0.record == address }.map { change in
      change.field.split(separator: "/").first.map { String($0.map { $0 == "_" ? " " : $0 }) } ?? ""
    }
    let unique = fields.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Edit(
      summary: "\(RecordName(book).title(of: address)): \(unique.joined(separator: ", ")) changed",
      changes: book.changes)
  }

  /// Puts records away.
  public static func archive(
    _ addresses: [RecordAddress], seen: Snapshot, context: EditContext
  ) throws(Refusal) -> Edit {
    var book = RecordBook(seen)
    for address in addresses { try RecordEdits.archive(address, in: &book, context: context) }
    return Edit(summary: "\(names(addresses, book)) put away", changes: book.changes)
  }

  /// Brings back records that were put away.
  public static func bringBack(_ addresses: [RecordAddress], seen: Snapshot) -> Edit {
    var book = RecordBook(seen)
    for address in addresses { RecordEdits.bringBack(address, in: &book) }
    return Edit(summary: "\(names(addresses, book)) brought back", changes: book.changes)
  }

  private static func names(_ addresses: [RecordAddress], _ book: RecordBook) -> String {
    guard addresses.count == 1, let only = addresses.first else { return Plural.of(addresses.count, "record") }
    return RecordName(book).title(of: only)
  }
}
