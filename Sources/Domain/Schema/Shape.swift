/// The fields that a kind of record has.
public struct Shape: Hashable, Sendable {
  /// What a record of this shape is called in messages, such as "action".
  public let name: String
  /// The fields, in the order in which people read them.
  public let fields: [Field]

  /// How often anything can have been changed; the upper end leaves room to count on, also in other languages.
  static let revisions = 1...(1 << 53)

  /// Creates a shape; the fields that every record carries are added.
  init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// Creates the shape of a record that is revised, archived and sourced as a whole.
  static func record(_ name: String, _ fields: [Field]) -> Shape {
    Shape(
      name,
      fields + [
        .optional("source", .text(maximum: 300), "Where the facts of this record come from."),
        .optional("illustrative", .flag, "True when the record is made up to show how the program works."),
        .optional("archived", .date(.happened), "The day on which the record was put away."),
        .optional("revision", .integer(revisions), "How often the record has been changed; kept by the program."),
      ])
  }

  /// The field with a name, if the shape has it.
  public func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }
}
