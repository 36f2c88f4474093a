import StrictJSON

/// Collects the changes to fields of one record, each departing from the value that the person saw.
struct RecordDraft {
  let address: RecordAddress
  private let object: JSONObject
  private(set) var changes: [Change] = []

  init(_ address: RecordAddress, in snapshot: Snapshot) {
    self.address = address
    object = snapshot.value(address.document, address.pointer)?.objectValue ?? JSONObject()
  }

  /// Sets a field; nil takes it away.
  ///
  /// A value that stands there already makes no change.
  mutating func set(_ field: String, _ value: JSONValue?) {
    guard object[field] != value else { return }
    changes.append(
      Change(document: address.document, pointer: address.pointer(field), before: object[field], after: value))
  }

  /// Adds a part, such as an update, to a map of parts inside the record.
  mutating func add(_ part: JSONValue, id: String, to field: String) {
    changes.append(
      Change(document: address.document, pointer: address.pointer(field, id), before: nil, after: part))
  }
}
