/// One field of a record: its name in the file, what it may hold, and how it is explained to people.
///
/// The list of fields is the only description of the format: the reader's checks, the JSON Schemas in `Data/schema`
/// and the test that sends hostile text through every field are made from it.
public struct Field: Hashable, Sendable {
  /// The key in the file.
  public let name: String
  /// What the field may hold.
  public let type: FieldType
  /// Whether a record without the field is wrong.
  public let isRequired: Bool
  /// One plain sentence on what the field means.
  public let help: String

  /// Creates a field.
  public init(name: String, type: FieldType, isRequired: Bool, help: String) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.help = help
  }

  /// The name as people read it: `target_date` is "target date".
  public var label: String { Field.labels[name] ?? String(name.map { $0 == "_" ? " " : $0 }) }

  /// Fields whose name alone says too little.
  private static let labels = [
    "short": "short name", "per": "per how many", "measures": "whose it is", "definition_text": "definition",
    "breakdown": "group", "breaks": "starts anew", "story": "story behind it", "turn_forecast": "1 if nothing is done",
    "turn_causes": "2 what lies behind", "turn_partners": "3 who can help", "turn_works": "4 what works",
    "turn_plan": "5 what we will do",
  ]

  /// Creates a field that may be left out.
  public static func optional(_ name: String, _ type: FieldType, _ help: String) -> Field {
    Field(name: name, type: type, isRequired: false, help: help)
  }

  /// Creates a field that every record of its kind must have.
  public static func required(_ name: String, _ type: FieldType, _ help: String) -> Field {
    Field(name: name, type: type, isRequired: true, help: help)
  }
}
