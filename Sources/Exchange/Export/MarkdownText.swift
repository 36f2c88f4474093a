import TerminalKit

/// Text for a Markdown file: what comes from outside is escaped on its way in, so that nothing in it can become a link,
/// markup, or the end of a cell.
///
/// Literals stand as they are written; whatever is put into them is escaped.
struct MarkdownText: Hashable, Sendable {
  let text: String

  /// Escapes a text of any origin, on one line.
  init(escaping raw: String) {
    var escaped = ""
    let scalars = Array(SafeText(raw).text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": escaped += "\\\(scalar)"
      // GitHub makes links of bare addresses; those of e-mail nothing can keep from it, and they lead where they say.
      case ":" where scalars.dropFirst(index + 1).first == "/": escaped += "\\:"
      case "." where scalars[..<index].suffix(3).allSatisfy({ $0 == "w" || $0 == "W" }) && index >= 3: escaped += "\\."
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    text = escaped
  }

  private init(verbatim text: String) {
    self.text = text
  }

  /// Several texts with a separator between them.
  static func joined(_ texts: [MarkdownText], separator: String) -> MarkdownText {
    MarkdownText(verbatim: texts.map(\.text).joined(separator: separator))
  }
}

// MARK: - Literals

extension MarkdownText: ExpressibleByStringInterpolation {
  /// Gathers literals as they stand and escapes what is put into them.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ raw: String) { text += MarkdownText(escaping: raw).text }
    mutating func appendInterpolation(_ escaped: MarkdownText) { text += escaped.text }
    /// The letters beside or instead of a value, which are our own.
    mutating func appendInterpolation(letters: String) { text += letters }
  }

  init(stringLiteral value: String) { self.init(verbatim: value) }
  init(stringInterpolation: StringInterpolation) { self.init(verbatim: stringInterpolation.text) }
}
