import StrictJSON

/// Cleans what a person typed before it becomes a field, and refuses what the field cannot hold.
enum Words {
  /// One line without blanks at its ends; nil when nothing is left.
  static func line(_ text: String) -> String? {
    let line = text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F } }
      .joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// The line as a value for a field, or a refusal that names the field and the limit.
  static func value(_ text: String, for field: String, of shape: Shape) throws(Refusal) -> JSONValue? {
    guard let line = line(text) else { return nil }
    if case .text(let maximum)? = shape.field(field)?.type { try checkLength(line, maximum, field) }
    if case .prose(let maximum)? = shape.field(field)?.type { try checkLength(line, maximum, field) }
    return .string(line)
  }

  /// The day that a phrase names; nil when nothing was typed.
  static func day(
    _ phrase: String?, for field: String, looking direction: DatePhrase.Direction, today: CalendarDate
  ) throws(Refusal) -> CalendarDate? {
    guard let phrase, let line = line(phrase) else { return nil }
    guard let date = DatePhrase.date(line, looking: direction, today: today) else {
      throw .invalid(field, "\"\(line)\" is not a date; type \(direction.hint).")
    }
    return date
  }

  /// The day on which something happened, today or before it; today when nothing was typed.
  static func pastDay(_ phrase: String?, for field: String, today: CalendarDate) throws(Refusal) -> CalendarDate {
    let day = try day(phrase, for: field, looking: .back, today: today) ?? today
    guard day <= today else {
      throw .invalid(field, "\(day.words) lies after today, \(today.words); give the day on which it happened.")
    }
    return day
  }

  static func checkLength(_ line: String, _ maximum: Int, _ field: String) throws(Refusal) {
    let length = line.unicodeScalars.count
    guard length > maximum else { return }
    let label = String(field.map { $0 == "_" ? " " : $0 })
    throw .invalid(field, "The \(label) is \(length) characters long; at most \(maximum) are allowed.")
  }
}
