import StrictJSON

extension FieldInput {
  /// A field's value as a person would type it; empty when there is none.
  public func text(_ value: JSONValue?, of field: Field) -> String {
    guard let value else { return "" }
    switch (field.type, value) {
    case (.choice, .string(let word)): return FieldInput.spoken(word)
    case (.reference(let kind), .string(let id)): return name(kind, id)
    case (.referenceSet(let kind), .object(let members)):
      return members.keys.map { name(kind, $0) }.joined(separator: separator(members.keys.map { name(kind, $0) }))
    case (.wordSet, .object(let members)): return members.keys.joined(separator: separator(members.keys))
    case (.prioritySet, .object(let members)): return members.keys.joined(separator: ", ")
    case (.wordMap, .object(let pairs)):
      return pairs.map { "\($0.key)=\($0.value.stringValue ?? "")" }.joined(separator: "; ")
    case (.parts(let shape, _), .object(let parts)):
      return parts.map { key, part in
        ([key] + shape.fields.compactMap { part[$0.name]?.stringValue }).joined(separator: "=")
      }.joined(separator: "; ")
    case (_, .string(let text)): return text
    case (_, .number(let number)): return number.literal
    case (_, .bool(let flag)): return flag ? "yes" : "no"
    default: return ""
    }
  }

  /// Names with commas in them are told apart by semicolons.
  private func separator(_ names: [String]) -> String { names.contains { $0.contains(",") } ? "; " : ", " }

  private func name(_ kind: RecordKind, _ id: String) -> String {
    let address =
      kind == .neighbourhood
      ? RecordAddress.neighbourhood(id) : RecordAddress(document: kind.document(in: slug ?? ""), kind: kind, id: id)
    return RecordName(book).shortest(for: address)
  }

  /// What may be typed into a field, from what the store holds and the field's own words; empty where anything may.
  public func suggestions(for field: Field, of kind: RecordKind) -> [String] {
    switch field.type {
    case .choice(let words): return words.map(FieldInput.spoken)
    case .flag: return ["yes", "no"]
    case .reference(let kind), .referenceSet(let kind): return RecordName(book).known(kind, in: slug)
    case .prioritySet:
      return book.records(.priority).filter { $0.record["archived"] == nil }.map {
        "\($0.address.document.slug ?? "")/\($0.address.id)"
      }
    case .text where FieldInput.recurring.contains(field.name): return used(field.name)
    default: return []
    }
  }

  /// Whether a name that is not there yet makes a new record, as a new authority does.
  public static func takesNewNames(_ field: Field, of kind: RecordKind) -> Bool {
    RecordLinks.made(by: kind)?.field == field.name
  }

  /// Whether a person must say what stands in a field of a new record; what is left out follows from the rest.
  public static func isNeeded(_ field: Field, of kind: RecordKind) -> Bool {
    NewRecord.demanded[kind]?.contains(field.name) == true
      || field.isRequired && NewRecord.filled[kind]?.contains(field.name) != true
  }

  /// Fields in which the same words come again in many records.
  private static let recurring: Set<String> = [
    "owner", "organisation", "publisher", "base", "unit", "licence", "place", "contact", "link_worker", "by",
  ]

  /// What stands in a field of this name anywhere, the most frequent first.
  private func used(_ name: String) -> [String] {
    var counts: [String: Int] = [:]
    for (document, value) in book.documents where document.slug == nil || slug == nil || document.slug == slug {
      for (_, record) in Records.all(in: value, of: document) {
        if let text = record.objectValue?[name]?.stringValue { counts[text, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
