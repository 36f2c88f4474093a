import Readings
import StrictJSON

/// One line that asks for a reading, and its fields with the names of the contract.
struct ReadingRequest {
  private let fields: JSONObject

  /// Reads a line, which must be one JSON object.
  init(line: [UInt8]) throws(ReadingRefusal) {
    let value: JSONValue
    do throws(JSONSyntaxError) {
      value = try JSONReader.value(from: line)
    } catch {
      throw ReadingRefusal("the line is not JSON: \(error.message), at character \(error.position.column)")
    }
    guard case .object(let fields) = value else { throw ReadingRefusal("the line must be one JSON object") }
    self.fields = fields
  }

  private init(_ fields: JSONObject) {
    self.fields = fields
  }

  /// What is asked for.
  var kind: String {
    get throws(ReadingRefusal) {
      guard let kind = try text("kind") else { throw ReadingRefusal("kind is needed") }
      return kind
    }
  }

  /// Whether a field is there and not null.
  func has(_ name: String) -> Bool { present(name) != nil }

  /// A number; nil where there is none or null.
  func number(_ name: String) throws(ReadingRefusal) -> Double? {
    guard let value = present(name) else { return nil }
    return try ReadingRequest.number(value, name)
  }

  /// A number that has to be there.
  func neededNumber(_ name: String) throws(ReadingRefusal) -> Double {
    guard let number = try number(name) else { throw ReadingRefusal("\(name) is needed, a number") }
    return number
  }

  /// A whole number; nil where there is none or null.
  func integer(_ name: String) throws(ReadingRefusal) -> Int? {
    guard let value = present(name) else { return nil }
    guard let number = value.intValue ?? value.doubleValue.flatMap(Int.init(exactly:)) else {
      throw ReadingRefusal("\(name) must be a whole number")
    }
    return number
  }

  /// A text; nil where there is none or null.
  func text(_ name: String) throws(ReadingRefusal) -> String? {
    guard let value = present(name) else { return nil }
    guard let text = value.stringValue else { throw ReadingRefusal("\(name) must be a text") }
    return text
  }

  /// Yes or no; nil where there is none or null.
  func flag(_ name: String) throws(ReadingRefusal) -> Bool? {
    guard let value = present(name) else { return nil }
    guard let flag = value.boolValue else { throw ReadingRefusal("\(name) must be true or false") }
    return flag
  }

  /// One of a list of words; nil where there is none or null.
  func choice<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type = Word.self
  ) throws(ReadingRefusal) -> Word? where Word.RawValue == String {
    guard let text = try text(name) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw ReadingRefusal("\(name) must be one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  /// A list of numbers with nil where one is null.
  func numbers(_ name: String) throws(ReadingRefusal) -> [Double?] {
    var numbers: [Double?] = []
    for (index, value) in try list(name).enumerated() {
      numbers.append(value == .null ? nil : try ReadingRequest.number(value, "\(name)[\(index)]"))
    }
    return numbers
  }

  /// A list of objects.
  func objects(_ name: String) throws(ReadingRefusal) -> [ReadingRequest] {
    var objects: [ReadingRequest] = []
    for (index, value) in try list(name).enumerated() {
      guard case .object(let fields) = value else { throw ReadingRefusal("\(name)[\(index)] must be an object") }
      objects.append(ReadingRequest(fields))
    }
    return objects
  }

  private func list(_ name: String) throws(ReadingRefusal) -> [JSONValue] {
    guard let list = present(name)?.arrayValue else { throw ReadingRefusal("\(name) is needed, a list") }
    return list
  }

  /// A range between two numbers; nil where one of them is missing.
  func range(_ lower: String, _ upper: String) throws(ReadingRefusal) -> ClosedRange<Double>? {
    guard let low = try number(lower), let high = try number(upper) else { return nil }
    guard low <= high else { throw ReadingRefusal("\(lower) lies above \(upper)") }
    return low...high
  }

  private func present(_ name: String) -> JSONValue? { fields[name].flatMap { $0 == .null ? nil : $0 } }

  private static func number(_ value: JSONValue, _ name: String) throws(ReadingRefusal) -> Double {
    guard let number = value.doubleValue else { throw ReadingRefusal("\(name) must be a number or null") }
    // Beyond this, sums and squares of figures overflow.
    guard number.magnitude <= 1e100 else { throw ReadingRefusal("\(name) is too large to reckon with") }
    return number
  }
}
