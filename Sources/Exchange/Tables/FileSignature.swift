/// What the first bytes of a file tell of files that are no table, but are taken for one.
enum FileSignature {
  /// Why the file cannot be read as a table, with what to do; nil when nothing speaks against it.
  static func refusal(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return "the file is UTF-16; save it as CSV in UTF-8"
    }
    if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "the file is a spreadsheet or an archive; open it and save the table as CSV"
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return "the file is a PDF; look for the table as CSV" }
    // Pictures, compressed files, programs.
    let others: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0x47, 0x49, 0x46, 0x38], [0xFF, 0xD8], [0x1F, 0x8B], [0x7F, 0x45],
    ]
    if others.contains(where: { bytes.starts(with: $0) }) {
      return "the file is not text; if it is a spreadsheet, save it as CSV"
    }
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).lowercased().drop(while: \.isWhitespace)
    if start.hasPrefix("<!doctype") || start.hasPrefix("<html") || start.hasPrefix("<?xml") {
      return "the file is a web page, not a table; download the CSV itself"
    }
    return nil
  }
}
