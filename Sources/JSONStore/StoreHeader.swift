import StrictJSON

/// What `store.json` says of the format in which a store is written.
struct StoreHeader {
  /// The format that this version writes.
  static let currentFormat = 1
  static let name = "store.json"

  let format: Int
  let minimumReader: Int

  init?(_ value: JSONValue) {
    guard let object = value.objectValue, let format = object["format"]?.intValue,
      let minimumReader = object["minReader"]?.intValue, format >= 1, minimumReader >= 1,
      let storeID = object["storeId"]?.stringValue, (1...64).contains(storeID.utf8.count)
    else { return nil }
    self.format = format
    self.minimumReader = minimumReader
  }

  /// The header of a new store.
  static func new(storeID: String) -> JSONValue {
    [
      "format": .number(JSONNumber(currentFormat)), "minReader": .number(JSONNumber(currentFormat)),
      "storeId": .string(storeID),
    ]
  }
}
