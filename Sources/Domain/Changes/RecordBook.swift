import StrictJSON

/// The records of a store, with changes laid over them one after another until they are made in one edit.
///
/// A row of a file, or a record with what it brings along, builds on the ones before it without a save in between.
public struct RecordBook: Sendable {
  /// The documents as they would stand after the changes.
  public private(set) var documents: [DocumentID: JSONValue]
  /// The changes so far, in order.
  public private(set) var changes: [Change] = []

  /// Opens the book on a programme as it stands.
  public init(_ snapshot: Snapshot) {
    documents = snapshot.documents
  }

  /// The record at an address, put away or not.
  public subscript(address: RecordAddress) -> JSONObject? {
    documents[address.document]?[address.pointer]?.objectValue
  }

  /// The records of a kind in a document, put away or not, in the order of their ids.
  public func records(_ kind: RecordKind, in document: DocumentID) -> [(address: RecordAddress, record: JSONObject)] {
    guard let value = documents[document] else { return [] }
    return Records.all(in: value, of: document).compactMap { address, record in
      guard address.kind == kind, case .object(let object) = record else { return nil }
      return (address, object)
    }
  }

  /// The records of a kind: of one neighbourhood, or of all where nil is given; what all share belongs to each.
  public func records(
    _ kind: RecordKind, in slug: String? = nil
  ) -> [(address: RecordAddress, record: JSONObject)] {
    if kind.isShared { return records(kind, in: .programme) }
    // The values of wider areas lie beside those of the neighbourhoods.
    let all = kind == .series ? slugs + [DocumentID.wideObservations.slug].compactMap(\.self) : slugs
    return (slug.map { [$0] } ?? all).flatMap { records(kind, in: kind.document(in: $0)) }
  }

  /// The slugs of all neighbourhoods, put away or not, in the order of lists.
  public var slugs: [String] {
    let found = documents.compactMap { document, value -> (order: Int, slug: String)? in
      guard case .neighbourhood(let slug) = document else { return nil }
      return (value["neighbourhood", "order"]?.intValue ?? .max, slug)
    }
    return found.sorted { ($0.order, $0.slug) < ($1.order, $1.slug) }.map(\.slug)
  }

  /// Adds a record at a free address.
  mutating func add(_ record: JSONObject, at address: RecordAddress) {
    put(Change(document: address.document, pointer: address.pointer, before: nil, after: .object(record)))
  }

  /// Makes a record hold these fields, one change for each that differs and one for each member of a set.
  mutating func replace(_ address: RecordAddress, with record: JSONObject) {
    let standing = self[address] ?? JSONObject()
    for field in address.kind.shape.fields where standing[field.name] != record[field.name] {
      replace(
        standing[field.name], with: record[field.name], isMap: field.type.isMap, at: address.pointer(field.name),
        in: address.document)
    }
  }

  private mutating func replace(
    _ before: JSONValue?, with after: JSONValue?, isMap: Bool, at pointer: JSONPointer, in document: DocumentID
  ) {
    guard isMap, case .object(let old) = before ?? [:], case .object(let new) = after ?? [:] else {
      return put(Change(document: document, pointer: pointer, before: before, after: after))
    }
    // Members of a set are changed one by one, so that two people can add to it at once.
    for key in Set(old.keys).union(new.keys).sorted() where old[key] != new[key] {
      put(Change(document: document, pointer: pointer.appending(key), before: old[key], after: new[key]))
    }
  }

  /// Lays a change over the documents; one that cannot be laid is kept for the store to refuse.
  mutating func put(_ change: Change) {
    changes.append(change)
    if case .changed(let value) = change.applied(to: documents[change.document] ?? [:]) {
      documents[change.document] = value
    }
  }
}

extension FieldType {
  /// Whether the field is a map whose members change one by one.
  var isMap: Bool {
    switch self {
    case .referenceSet, .wordSet, .prioritySet, .wordMap, .parts: true
    default: false
    }
  }
}
