import StrictJSON

/// Where a record stands: its document, its kind and its id.
public struct RecordAddress: Hashable, Sendable {
  public let document: DocumentID
  public let kind: RecordKind
  /// The key in the collection; for the programme and the neighbourhood itself, the kind's name.
  public let id: String

  /// Creates an address.
  public init(document: DocumentID, kind: RecordKind, id: String) {
    self.document = document
    self.kind = kind
    self.id = id
  }

  /// The record that a pointer into a document leads to or through; nil for the document itself and its revision.
  public init?(document: DocumentID, pointer: JSONPointer) {
    guard let collection = pointer.tokens.first, let kind = RecordKind(collection: collection) else { return nil }
    if kind.isSingleton {
      self.init(document: document, kind: kind, id: kind.rawValue)
    } else {
      guard pointer.tokens.count >= 2 else { return nil }
      self.init(document: document, kind: kind, id: pointer.tokens[1])
    }
  }

  /// The pointer to the record.
  public var pointer: JSONPointer {
    JSONPointer(kind.isSingleton ? [kind.collection] : [kind.collection, id])
  }

  /// The pointer to one of the record's fields, or to a place inside it.
  public func pointer(_ path: String...) -> JSONPointer { JSONPointer(pointer.tokens + path) }
}
