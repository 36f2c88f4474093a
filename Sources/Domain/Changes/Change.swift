import StrictJSON

/// The one currency of writing: the value at one place of one document, before and after.
///
/// The dashboard, the command line, imports, undo, redo and the merge of two machines all produce or replay changes;
/// there is no second way to write. A change whose `before` is nil adds; one whose `after` is nil removes.
public struct Change: Hashable, Sendable {
  public let document: DocumentID
  public let pointer: JSONPointer
  public let before: JSONValue?
  public let after: JSONValue?

  /// Creates a change.
  public init(document: DocumentID, pointer: JSONPointer, before: JSONValue?, after: JSONValue?) {
    self.document = document
    self.pointer = pointer
    self.before = before
    self.after = after
  }

  /// The change that takes this one back.
  public var inverse: Change { Change(document: document, pointer: pointer, before: after, after: before) }

  /// Whether the change only counts up how often something was changed.
  public var isRevision: Bool { pointer.tokens.last == "revision" }

  /// The record that is changed; nil when the change touches no record.
  public var record: RecordAddress? { RecordAddress(document: document, pointer: pointer) }

  /// The field inside the record, with slashes between its parts; empty when the whole record is added or removed.
  public var field: String {
    guard let record else { return pointer.description }
    return pointer.tokens.dropFirst(record.pointer.tokens.count).joined(separator: "/")
  }
}
