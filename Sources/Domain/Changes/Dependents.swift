import StrictJSON

/// What hangs on a record: the records in use that name it or belong to it.
public struct Dependents: Hashable, Sendable {
  /// Records of one kind, the first ones by name.
  public struct Group: Hashable, Sendable {
    public let kind: RecordKind
    public let count: Int
    public let examples: [String]
  }

  /// The groups, the largest first.
  public let groups: [Group]

  /// Looks for what hangs on a record.
  public init(of address: RecordAddress, in book: RecordBook) {
    let names = RecordName(book)
    var found: [RecordKind: [RecordAddress]] = [:]
    // An indicator's values name its definition, not the indicator.
    let measured = address.kind == .indicator ? book[address]?["definition"] : nil
    let values = measured.flatMap { _ in address.document.slug.map(DocumentID.observations) }
    let documents = book.documents.keys.sorted().filter { document in
      // Ids of what all share are known everywhere, others in their own neighbourhood only.
      address.kind.isShared || document.slug == address.document.slug || document == .programme
    }
    for document in documents {
      for (other, record) in Records.all(in: book.documents[document] ?? .null, of: document)
      where other != address && record["archived"] == nil
        && (Dependents.belongs(other, to: address) || Dependents.names(record, other.kind, address)
          || other.kind == .series && document == values && record["definition"] == measured)
      {
        found[other.kind, default: []].append(other)
      }
    }
    groups = found.map { kind, addresses in
      Group(kind: kind, count: addresses.count, examples: addresses.prefix(3).map(names.title))
    }.sorted { ($1.count, $0.kind.rawValue) < ($0.count, $1.kind.rawValue) }
  }

  /// Whether nothing hangs on the record.
  public var isEmpty: Bool { groups.isEmpty }

  /// How many of which kind: "3 indicators, 2 partners".
  public var summary: String {
    groups.map { $0.kind.count($0.count) }.joined(separator: ", ")
  }

  /// A neighbourhood takes along all that its documents hold.
  private static func belongs(_ other: RecordAddress, to address: RecordAddress) -> Bool {
    address.kind == .neighbourhood && other.document.slug == address.document.slug && other.kind != .neighbourhood
  }

  private static func names(_ record: JSONValue, _ kind: RecordKind, _ address: RecordAddress) -> Bool {
    kind.shape.fields.contains { field in
      guard let value = record[field.name] else { return false }
      switch field.type {
      case .reference(address.kind): return value.stringValue == address.publicID
      case .referenceSet(address.kind): return value[address.publicID] != nil
      case .prioritySet:
        guard let slug = address.document.slug, let entries = value.objectValue?.keys else { return false }
        if address.kind == .priority { return entries.contains("\(slug)/\(address.id)") }
        return address.kind == .neighbourhood && entries.contains { $0.hasPrefix("\(slug)/") }
      default: return false
      }
    }
  }
}

extension JSONValue {
  /// The member of an object.
  fileprivate subscript(key: String) -> JSONValue? { objectValue?[key] }
}
