/// How the characters of a file are written as bytes.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  /// As spreadsheets of the west have long written it.
  case windows1252

  /// UTF-8 where the bytes are valid UTF-8, else Windows-1252.
  init(of bytes: some Sequence<UInt8>) {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    self = isASCII || String(validating: bytes, as: UTF8.self) != nil ? .utf8 : .windows1252
  }

  /// The text that bytes spell.
  func text(_ bytes: ArraySlice<UInt8>) -> String {
    guard self == .windows1252 else { return String(decoding: bytes, as: UTF8.self) }
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(
        byte >= 0x80 && byte < 0xA0 ? TextEncoding.special[Int(byte - 0x80)] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// The text of a cell without the blanks around it.
  func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    // Most cells begin and end with a letter or a figure of ASCII, which no blank can be a part of.
    if let first = bytes.first, let last = bytes.last, 0x21..<0x7F ~= first, 0x21..<0x7F ~= last { return text(bytes) }
    let text = text(bytes)
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  /// What Windows-1252 has where ISO 8859-1 has control characters (Unicode Consortium, CP1252.TXT).
  private static let special: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
