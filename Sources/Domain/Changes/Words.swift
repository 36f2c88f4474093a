import StrictJSON

/// Cleans what a person typed before it becomes a field, and refuses what the field cannot hold.
enum Words {
  /// One line without blanks at its ends; nil when nothing is left.
  static func line(_ text: String) -> String? {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// The line as a value for a field, or a refusal that names the field and the limit.
  static func value(_ text: String, for field: String, of shape: Shape) throws(Refusal) -> JSONValue? {
    guard let line = line(text) else { return nil }
    if case .text(let maximum)? = shape.field(field)?.type { try checkLength(line, maximum, field) }
    if case .prose(let maximum)? = shape.field(field)?.type { try checkLength(line, maximum, field) }
    return .string(line)
  }

  private static func checkLength(_ line: String, _ maximum: Int, _ field: String) throws(Refusal) {
    let length = line.unicodeScalars.count
    guard length > maximum else { return }
    throw .invalid(field, "The \(field) is \(length) characters long; at most \(maximum) are allowed.")
  }
}
