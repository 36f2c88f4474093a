import Domain

/// What a cell of a column of figures says.
enum FigureCell: Hashable {
  /// A number, with the letters that stand beside it.
  case number(Double, letters: String)
  case missing(MissingMarker)
  /// Words, or a number that none can be made of.
  case text

  /// Reads a cell; a missing value is never 0.
  ///
  /// Thousands may be parted by commas, a per cent sign may follow, and letters in square brackets as the Government
  /// Statistical Service writes them.
  init(_ cell: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    var bytes = cell
    // A blank that does not break is one byte in Windows-1252 and two in UTF-8.
    while let byte = bytes.first, byte == 0x20 || byte == 0x09 || byte == 0xA0 || byte == 0xC2 { bytes.removeFirst() }
    while let byte = bytes.last, byte == 0x20 || byte == 0x09 || byte == 0xA0 || byte == 0xC2 { bytes.removeLast() }
    guard !bytes.isEmpty else {
      self = .missing(.empty)
      return
    }
    if let number = PlainNumber.value(bytes) {
      self = .number(number, letters: "")
    } else if FigureCell.isSpreadsheetError(bytes) {
      self = .missing(.error)
    } else {
      self = FigureCell.words(encoding.trimmed(bytes).lowercased())
    }
  }

  /// Whether a cell holds what a spreadsheet writes where a formula failed: `#DIV/0!`, `#N/A`, `Err:502`.
  static func isSpreadsheetError(_ cell: ArraySlice<UInt8>) -> Bool {
    let bytes = cell.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0xA0 || $0 == 0xC2 }
    guard let first = bytes.first, first == 0x23 || first == 0x45 || first == 0x65, bytes.count <= 24 else {
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self).uppercased().split(whereSeparator: \.isWhitespace)
    guard text.count == 1, let word = text.first else { return false }
    if word.hasPrefix("ERR:") { return word.dropFirst(4).allSatisfy(\.isNumber) }
    let letters = word.dropFirst()
    return first == 0x23 && letters.count { $0.isLetter } >= 2
      && letters.allSatisfy { $0.isASCII && ($0.isLetter || "0123456789/_!?".contains($0)) }
  }

  private static func words(_ text: String) -> FigureCell {
    if let marker = markers[text] { return .missing(marker) }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else { return .text }
    let inside = text[text.index(after: open)...].dropLast()
    let number = text[..<open].split(separator: " ").joined()
    if number.isEmpty { return markers[String(inside)].map { .missing($0) } ?? .text }
    guard inside.allSatisfy({ "pre, ".contains($0) }), let value = PlainNumber.value(Array(number.utf8)[...]) else {
      return .text
    }
    return .number(value, letters: String(inside.filter { "pre".contains($0) }))
  }

  /// The marks that stand instead of a value, with what the publishers mean by them.
  private static let markers: [String: MissingMarker] = [
    "c": .confidential, "*": .confidential, "x": .notAvailable, ".": .notAvailable, "..": .notAvailable,
    "z": .notApplicable, ":": .notApplicable, "u": .unreliable, "k": .roundsToZero, "low": .low, "na": .notReported,
    "n/a": .notReported, "empty": .empty, "error": .error,
  ]
}
