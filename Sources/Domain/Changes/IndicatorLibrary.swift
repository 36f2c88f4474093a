import StrictJSON

/// The definitions of indicators that ship with the program, for any programme to use.
public struct IndicatorLibrary: Sendable {
  /// The definitions by id, each as a record of a store would hold it.
  public let records: JSONObject

  /// Reads a library; `document` holds the definitions under "definitions", as a programme does.
  public init(_ document: JSONValue) {
    records = document["definitions"]?.objectValue ?? JSONObject()
  }

  /// A library without definitions.
  public static let empty = IndicatorLibrary(.null)

  /// The definitions, in the order of their stages of life and their names.
  public var definitions: [IndicatorDefinition] {
    let stages = Stage.allCases
    return records.map { IndicatorDefinition(id: $0.key, fields: RecordFields($0.value)) }.sorted {
      let left = $0.stage.flatMap(stages.firstIndex) ?? stages.count
      let right = $1.stage.flatMap(stages.firstIndex) ?? stages.count
      return (left, $0.name) < (right, $1.name)
    }
  }

  /// The definition that a person means by an id, a name or a short name, in capitals or not.
  func definition(called text: String) -> (id: String, record: JSONObject)? {
    let wanted = text.lowercased()
    let found = records.first { id, record in
      [id, record["name"]?.stringValue, record["short"]?.stringValue].contains { $0?.lowercased() == wanted }
    }
    guard let found, case .object(var record) = found.value else { return nil }
    record["revision"] = 1
    return (found.key, record)
  }
}
