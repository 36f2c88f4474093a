/// Text that may be sent to a terminal, a log or a report: sanitised when it is made, and measured.
///
/// Frames, plain output, error messages and exports accept nothing else, so no stored name can move the cursor, change
/// the clipboard or reorder a line. Making one from printable ASCII, the common case, costs one pass over the bytes.
public struct SafeText: Hashable, Sendable, CustomStringConvertible {
  /// The sanitised text; it holds no control, format, private-use or unassigned character.
  public let text: String

  /// The width in terminal columns.
  public let width: Int

  /// Sanitises a text of any origin: line breaks and tabs become one space, what must not be shown a visible mark.
  public init(_ raw: String) {
    if raw.utf8.allSatisfy({ 0x20 <= $0 && $0 <= 0x7E }) {
      self.init(sanitised: raw, width: raw.utf8.count)
    } else {
      let sanitizer = TextSanitizer(raw)
      self.init(sanitised: sanitizer.text, width: sanitizer.width)
    }
  }

  /// Wraps text that is known to be sanitised.
  init(sanitised text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// A text of nothing.
  public static let empty = SafeText(sanitised: "", width: 0)

  /// Splits a text at its line breaks and sanitises every line; a text without breaks gives one line.
  public static func lines(_ raw: String) -> [SafeText] {
    raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { SafeText(String($0)) }
  }

  /// A run of the same character.
  public init(repeating character: Character, count: Int) {
    let one = SafeText(String(character))
    let count = max(0, count)
    self.init(sanitised: String(repeating: one.text, count: count), width: one.width * count)
  }

  /// The sanitised text.
  public var description: String { text }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { text.isEmpty }

  /// Whether every character is ASCII; characters beyond ASCII take more bytes than columns.
  public var isASCII: Bool { text.utf8.count == width }

  /// Calls a closure for each cell: a base character with its marks, and its width of 1 or 2 columns.
  func forEachCell(_ body: (_ text: String, _ columns: Int) -> Void) {
    if isASCII {
      for scalar in text.unicodeScalars { body(String(scalar), 1) }
      return
    }
    var cell = ""
    var columns = 0
    for scalar in text.unicodeScalars {
      if CharacterWidth.isCombining(scalar) {
        cell.unicodeScalars.append(scalar)
        continue
      }
      if !cell.isEmpty { body(cell, columns) }
      cell = String(scalar)
      columns = CharacterWidth.columns(of: scalar)
    }
    if !cell.isEmpty { body(cell, columns) }
  }

  /// Joins two texts.
  public static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(sanitised: left.text + right.text, width: left.width + right.width)
  }

  /// Appends a text.
  public static func += (left: inout SafeText, right: SafeText) {
    left = left + right
  }
}

// MARK: - Literals

extension SafeText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

// MARK: - Sequences

extension Sequence where Element == SafeText {
  /// Joins texts with a separator between them.
  public func joined(separator: SafeText = .empty) -> SafeText {
    var text = ""
    var width = 0
    var isFirst = true
    for element in self {
      if !isFirst {
        text += separator.text
        width += separator.width
      }
      isFirst = false
      text += element.text
      width += element.width
    }
    return SafeText(sanitised: text, width: width)
  }
}
