/// A JSON value; objects keep every key, known or not.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

// MARK: - Reading

extension JSONValue {
  /// The text, if this is one.
  public var stringValue: String? { if case .string(let text) = self { text } else { nil } }

  /// The whole number, if this is one.
  public var intValue: Int? { if case .number(let number) = self { number.int } else { nil } }

  /// The number, if this is one.
  public var doubleValue: Double? { if case .number(let number) = self { number.double } else { nil } }

  /// The truth value, if this is one.
  public var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The elements, if this is an array.
  public var arrayValue: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members, if this is an object.
  public var objectValue: JSONObject? { if case .object(let members) = self { members } else { nil } }

  /// The value to which a pointer leads; nil when a step of it is missing.
  public subscript(pointer: JSONPointer) -> JSONValue? {
    var value = self
    for token in pointer.tokens {
      switch value {
      case .object(let members):
        guard let member = members[token] else { return nil }
        value = member
      case .array(let elements):
        guard let index = Int(token), elements.indices.contains(index), String(index) == token else { return nil }
        value = elements[index]
      default: return nil
      }
    }
    return value
  }
}

// MARK: - Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}
