import StrictJSON

/// Typed reading of a record's fields; what is missing or of another type reads as nil, and `check` reports it.
struct RecordFields {
  private let object: JSONObject

  init(_ value: JSONValue?) {
    object = value?.objectValue ?? JSONObject()
  }

  func text(_ name: String) -> String? { object[name]?.stringValue }
  func integer(_ name: String) -> Int? { object[name]?.intValue }
  func number(_ name: String) -> Double? { object[name]?.doubleValue }
  func flag(_ name: String) -> Bool { object[name]?.boolValue ?? false }
  func date(_ name: String) -> CalendarDate? { text(name).flatMap(CalendarDate.init(iso:)) }
  func timestamp(_ name: String) -> Timestamp? { text(name).flatMap(Timestamp.init(iso:)) }
  func choice<Word: Choice>(_ name: String) -> Word? { text(name).flatMap(Word.init(rawValue:)) }

  /// The members of a set written `{"member": true}`, sorted.
  func set(_ name: String) -> [String] {
    object[name]?.objectValue?.compactMap { $0.value.boolValue == true ? $0.key : nil } ?? []
  }

  func words(_ name: String) -> [String: String] {
    guard let pairs = object[name]?.objectValue else { return [:] }
    return Dictionary(pairs.compactMap { pair in pair.value.stringValue.map { (pair.key, $0) } }) { first, _ in first }
  }

  func parts<Part>(_ name: String, _ make: (String, RecordFields) -> Part?) -> [Part] {
    object[name]?.objectValue?.compactMap { make($0.key, RecordFields($0.value)) } ?? []
  }

  /// What every record carries.
  var common: RecordCommon {
    RecordCommon(
      source: text("source"), isIllustrative: flag("illustrative"), archived: date("archived"),
      revision: integer("revision") ?? 1)
  }
}
