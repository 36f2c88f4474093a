import StrictJSON

/// What a person gives for the fields of a record, by the field's name.
///
/// A text is read as typed; an empty text or null takes a field away; a field that is not there stays as it is.
public typealias RecordEntries = [String: JSONValue]

extension RecordEntries {
  /// The line typed for a field; nil when there is none.
  func line(_ name: String) -> String? { self[name]?.stringValue.flatMap(Words.line) }

  /// Fills a field that was not given.
  mutating func fill(_ name: String, _ value: JSONValue?) {
    if isBlank(name) { self[name] = value }
  }

  /// Whether nothing is given for a field.
  func isBlank(_ name: String) -> Bool {
    guard let value = self[name], value != .null else { return true }
    return value.stringValue.map { Words.line($0) == nil } ?? false
  }
}
