/// Turns the bytes of a file into text.
enum TextEncoding {
  /// UTF-8 where the bytes are valid UTF-8, a byte order mark left out; else Windows-1252, as spreadsheets write it.
  static func text(of bytes: [UInt8]) -> [Unicode.Scalar] {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: bytes, as: UTF8.self) { return Array(text.unicodeScalars) }
    return bytes.map { $0 >= 0x80 && $0 < 0xA0 ? special[Int($0 - 0x80)] : Unicode.Scalar($0) }
  }

  /// What Windows-1252 has where ISO 8859-1 has control characters (Unicode Consortium, CP1252.TXT).
  private static let special: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
