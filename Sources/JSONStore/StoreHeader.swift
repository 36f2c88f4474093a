import StrictJSON

/// What `store.json` says of the format in which a store is written.
struct StoreHeader {
  /// The format that this version writes.
  static let currentFormat = 1
  static let name = "store.json"

  let format: Int
  let minimumReader: Int
  let storeID: String

  init?(_ value: JSONValue) {
    guard let object = value.objectValue, let format = object["format"]?.intValue,
      let minimumReader = object["minReader"]?.intValue
    else { return nil }
    self.format = format
    self.minimumReader = minimumReader
    storeID = object["storeId"]?.stringValue ?? ""
  }

  /// The header of a new store.
  static func new(storeID: String) -> JSONValue {
    [
      "format": .number(JSONNumber(currentFormat)), "minReader": .number(JSONNumber(currentFormat)),
      "storeId": .string(storeID),
    ]
  }
}
