import StrictJSON

/// The JSON Schemas (draft 2020-12) of the store's files, made from the shapes.
public enum JSONSchema {
  /// The schemas by file name, as `Data/schema` holds them.
  public static let files: [(name: String, schema: JSONValue)] = [
    ("programme.schema.json", document("programme.json", DocumentID.programme)),
    ("neighbourhood.schema.json", document("neighbourhoods/<slug>.json", .neighbourhood("a"))),
    ("observations.schema.json", document("observations/<slug>.json", .observations("a"))),
    ("store.schema.json", store),
  ]

  private static let draft: JSONValue = "https://json-schema.org/draft/2020-12/schema"

  private static let store: JSONValue = [
    "$schema": draft, "title": "store.json", "type": "object", "required": ["format", "minReader", "storeId"],
    "properties": [
      "format": ["type": "integer", "minimum": 1, "description": "The format in which the store is written."],
      "minReader": ["type": "integer", "minimum": 1, "description": "The oldest format whose readers can read it."],
      "storeId": ["type": "string", "minLength": 1, "maxLength": 64, "description": "Tells stores apart."],
    ],
  ]

  private static func document(_ title: String, _ document: DocumentID) -> JSONValue {
    var properties: JSONObject = [
      "revision": [
        "type": "integer", "minimum": .number(JSONNumber(Shape.revisions.lowerBound)),
        "maximum": .number(JSONNumber(Shape.revisions.upperBound)),
        "description": "How often the file has been written.",
      ]
    ]
    for kind in document.kinds {
      properties[kind.collection] = kind.isSingleton ? object(kind.shape) : parts(kind.shape, kind.keyForm)
    }
    return [
      "$schema": draft, "title": .string(title), "type": "object", "properties": .object(properties),
      "required": .array(document.kinds.filter(\.isSingleton).map { .string($0.collection) }),
    ]
  }

  private static func object(_ shape: Shape) -> JSONValue {
    var properties = JSONObject()
    for field in shape.fields {
      guard case .object(var schema) = self.schema(of: field.type) else { continue }
      schema["description"] = .string(field.help)
      if field.isRequired, let pattern = notBlank(field.type) { schema["pattern"] = .string(pattern) }
      properties[field.name] = .object(schema)
    }
    return [
      "type": "object", "properties": .object(properties),
      "required": .array(shape.fields.filter(\.isRequired).map { .string($0.name) }),
    ]
  }

  /// A pattern that a text of blanks alone does not match.
  private static func notBlank(_ type: FieldType) -> String? {
    switch type {
    case .text: "^[^\\n\\r]*[^\\s][^\\n\\r]*$"
    case .prose: "[^\\s]"
    default: nil
    }
  }

  private static func parts(_ shape: Shape, _ key: KeyForm) -> JSONValue {
    ["type": "object", "additionalProperties": object(shape), "propertyNames": keySchema(key)]
  }

  private static func keySchema(_ key: KeyForm) -> JSONValue { ["pattern": .string(keyPattern(key))] }

  private static func keyPattern(_ key: KeyForm) -> String {
    switch key {
    case .recordID: "^[a-z0-9]{26}$"
    case .slug: "^[a-z0-9][a-z0-9-]{0,62}$"
    case .period: periodPattern
    }
  }

  private static let periodPattern =
    "^([0-9]{4}(-(Q[1-4]|W[0-5][0-9]|[01][0-9](--[0-9]{4}-[01][0-9])?|-[0-9]{4}))?|RY[0-9]{4}"
    + "|FY[0-9]{4}-[0-9]{2}|AY[0-9]{4}-[0-9]{2}(-T[123])?)$"

  private static func schema(of type: FieldType) -> JSONValue {
    switch type {
    case .text(let maximum):
      ["type": "string", "maxLength": .number(JSONNumber(maximum)), "pattern": "^[^\\n\\r]*$"]
    case .prose(let maximum): ["type": "string", "maxLength": .number(JSONNumber(maximum))]
    case .integer(let range):
      range.upperBound == Int.max
        ? ["type": "integer", "minimum": .number(JSONNumber(range.lowerBound))]
        : [
          "type": "integer", "minimum": .number(JSONNumber(range.lowerBound)),
          "maximum": .number(JSONNumber(range.upperBound)),
        ]
    case .number: ["type": "number"]
    case .flag: ["type": "boolean"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .timestamp: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"]
    case .period: ["type": "string", "pattern": .string(periodPattern)]
    case .choice(let words): ["enum": .array(words.map(JSONValue.string))]
    case .reference(let kind): ["type": "string", "pattern": .string(keyPattern(kind.keyForm))]
    case .referenceSet(let kind):
      ["type": "object", "additionalProperties": ["const": true], "propertyNames": keySchema(kind.keyForm)]
    case .wordSet, .prioritySet:
      ["type": "object", "additionalProperties": ["const": true], "propertyNames": ["maxLength": 120]]
    case .wordMap: ["type": "object", "additionalProperties": ["type": "string", "maxLength": 120]]
    case .parts(let shape, let key): parts(shape, key)
    }
  }
}
