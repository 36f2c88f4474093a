import StrictJSON

/// How an indicator's values are taken out of its publisher's files, remembered for the next one.
public struct ImportMapping: Hashable, Sendable {
  /// What a file holds, by what it is for the indicator: `profile`, `indicator`, `value`, `count`, `denominator`,
  /// `lower`, `upper`, `years` and `areas`.
  public var columns: [String: String]
  /// What the cells of other columns must be, by column.
  public var conditions: [String: String]

  /// Creates a mapping.
  public init(columns: [String: String], conditions: [String: String]) {
    self.columns = columns
    self.conditions = conditions
  }

  /// Reads it off an indicator's definition; nil where nothing is remembered.
  init?(_ fields: RecordFields) {
    columns = fields.words("import")
    conditions = fields.words("import_where")
    if columns.isEmpty { return nil }
  }

  /// Remembers it with a definition.
  public func remember(with definition: String, in book: inout RecordBook) {
    let address = RecordAddress(document: .programme, kind: .definition, id: definition)
    guard var record = book[address] else { return }
    record["import"] = ImportMapping.object(columns)
    record["import_where"] = conditions.isEmpty ? nil : ImportMapping.object(conditions)
    book.replace(address, with: record)
  }

  private static func object(_ words: [String: String]) -> JSONValue {
    .object(JSONObject(words.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
  }
}
