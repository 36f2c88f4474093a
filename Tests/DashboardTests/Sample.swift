import Domain
import Foundation
import StrictJSON
import Testing

/// What the dashboard is tested on.
enum Sample {
  static let today = CalendarDate(daysSince1970: 20_781)  // 24 November 2026

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The demo region, its dates moved to the fixed day.
  static func demo() throws -> [DocumentID: JSONValue] {
    let data = root.appendingPathComponent("Data/demo")
    var documents: [DocumentID: JSONValue] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: data.path) {
      guard let document = DocumentID(path: path) else { continue }
      documents[document] = try JSONReader.value(from: Array(Data(contentsOf: data.appendingPathComponent(path))))
    }
    return DemoDates.moved(documents, to: today)
  }

  /// The library of indicators that ships with the program.
  static let library: IndicatorLibrary = {
    let file = root.appendingPathComponent("Data/library/definitions.json")
    let value = try? JSONReader.value(from: Array((try? Data(contentsOf: file)) ?? Data()))
    return IndicatorLibrary(value ?? .null)
  }()

  /// A store in which every field that holds words holds this text, made from the shapes and not by hand.
  static func hostile(_ text: String) -> [DocumentID: JSONValue] {
    var programme: JSONObject = [:]
    var north: JSONObject = [:]
    var values: JSONObject = [:]
    for kind in RecordKind.allCases {
      let record = self.record(kind.shape, text)
      let collection: JSONValue = kind.isSingleton ? record : .object(JSONObject([(key(kind.keyForm), record)]))
      if DocumentID.programme.kinds.contains(kind) { programme[kind.collection] = collection }
      if DocumentID.neighbourhood("a").kinds.contains(kind) { north[kind.collection] = collection }
      if DocumentID.observations("a").kinds.contains(kind) { values[kind.collection] = collection }
    }
    return [
      .programme: .object(programme), .neighbourhood("a"): .object(north), .observations("a"): .object(values),
    ]
  }

  private static func record(_ shape: Shape, _ text: String) -> JSONValue {
    var record = JSONObject()
    for field in shape.fields where field.name != "archived" {
      record[field.name] = value(field, text)
    }
    return .object(record)
  }

  private static func value(_ field: Field, _ text: String) -> JSONValue {
    if field.name == "area" { return "a" }
    switch field.type {
    case .text, .prose: return .string(text)
    case .integer(let range): return .number(JSONNumber(max(1, range.lowerBound)))
    case .number: return 12
    case .flag: return false
    case .date: return "2026-11-10"
    case .timestamp: return "2026-11-10T10:00:00Z"
    case .period: return "2026-10"
    case .choice(let words): return .string(words.first ?? "")
    case .reference(let kind): return .string(key(kind.keyForm))
    case .referenceSet(let kind): return members([key(kind.keyForm)])
    case .wordSet: return members([text])
    case .prioritySet: return members(["a/a"])
    case .wordMap: return [:]
    case .parts(let shape, let form): return .object(JSONObject([(key(form), record(shape, text))]))
    }
  }

  private static func key(_ form: KeyForm) -> String {
    switch form {
    case .recordID: "01m00000000000000000000001"
    case .slug: "a"
    case .period: "2026-10"
    }
  }

  private static func members(_ names: [String]) -> JSONValue {
    .object(JSONObject(names.map { ($0, JSONValue.bool(true)) }))
  }
}
