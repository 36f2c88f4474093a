import StrictJSON

/// A document as it was last read, with what tells whether its file has changed since.
struct LoadedDocument {
  let value: JSONValue
  let stamp: FileStamp

  /// How often the document has been written; 0 when it does not say.
  var revision: Int { value.revision }
}

extension JSONValue {
  /// The revision that a document carries; 0 when it has none.
  var revision: Int { objectValue?["revision"]?.intValue ?? 0 }

  /// The document with another revision.
  func with(revision: Int) -> JSONValue {
    guard case .object(var object) = self else { return self }
    object["revision"] = .number(JSONNumber(revision))
    return .object(object)
  }
}
