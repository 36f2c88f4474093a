import TerminalKit

/// Cells as RFC 4180 has them, made so that no spreadsheet runs one.
enum CSVText {
  /// A cell: texts in quotes, numbers bare, nothing where there is nothing.
  static func cell(_ cell: ExportCell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .number(let number): number.literal
    case .flag(let flag): flag ? quoted("yes") : ""
    case .none: ""
    }
  }

  /// A text in quotes; line breaks stay, and whatever else would be obeyed or not be seen becomes a visible mark.
  static func quoted(_ text: String) -> String {
    let shown = SafeText.lines(text).map(\.text).joined(separator: "\n")
    let doubled = shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    return "\"\(looksLikeFormula(text) ? "'" : "")\(doubled)\""
  }

  /// What makes a spreadsheet take a text for a formula or a command (OWASP, CWE-1236), in full width too.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Whether the first character is one of them, also after blanks and what is not seen.
  private static func looksLikeFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      if triggers.contains(scalar) { return true }
      guard isPassedOver(scalar) else { return false }
    }
    return false
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
