/// Turns hostile or careless text into text that a terminal shows cell by cell, and measures it on the way.
///
/// Every scalar that could move the cursor, start an escape sequence, reorder the line or hide itself becomes a mark
/// that can be seen. Emoji sequences, whose width no two terminals agree about, come down to their first emoji.
struct TextSanitizer {
  /// What is shown in place of a scalar that must not reach a terminal.
  static let mark: Unicode.Scalar = "\u{FFFD}"

  private static let dottedCircle: Unicode.Scalar = "\u{25CC}"
  private static let marksPerBase = 2

  private(set) var text = ""
  private(set) var width = 0

  private var hasBase = false
  private var marks = 0
  private var afterEmoji = false
  private var joinerPending = false
  private var afterCarriageReturn = false
  private var afterTag = false
  private var halfFlag = false

  /// Sanitises a whole string.
  init(_ raw: String) {
    text.reserveCapacity(raw.utf8.count)
    for scalar in raw.unicodeScalars { take(scalar) }
    if joinerPending { show(Self.mark, columns: 1) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if joinerPending {
      joinerPending = false
      if Self.isEmoji(scalar) { return }
      show(Self.mark, columns: 1)
    }
    let followsCarriageReturn = afterCarriageReturn
    let followsTag = afterTag
    let followsHalfFlag = halfFlag
    (afterCarriageReturn, afterTag, halfFlag) = (false, false, false)

    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2500...0x259F:
      show(scalar, columns: 1)
    case 0x0A where followsCarriageReturn:
      return
    case 0x09, 0x0A, 0x0D:
      show(" ", columns: 1)
      afterCarriageReturn = value == 0x0D
    case 0x200D where afterEmoji:
      joinerPending = true
    case 0xFE0E, 0xFE0F:
      if !afterEmoji && !isKeycapBase { show(Self.mark, columns: 1) }
    case 0x20E3 where isKeycapBase:
      return
    case 0x1F1E6...0x1F1FF:
      if !followsHalfFlag { show("?", columns: 1) }
      halfFlag = !followsHalfFlag
    case 0x1F3FB...0x1F3FF:
      if !afterEmoji { show("?", columns: 1) }
    case 0xE0000...0xE007F:
      if !followsTag { show(Self.mark, columns: 1) }
      afterTag = true
    default:
      takeUnusual(scalar)
    }
  }

  private mutating func takeUnusual(_ scalar: Unicode.Scalar) {
    if Self.mustNotBeShown(scalar) {
      show(Self.mark, columns: 1)
    } else if CharacterWidth.isUncertain(scalar) {
      show("?", columns: 1)
    } else if CharacterWidth.isCombining(scalar) {
      if !hasBase { show(Self.dottedCircle, columns: 1) }
      guard marks < Self.marksPerBase else { return }
      text.unicodeScalars.append(scalar)
      marks += 1
    } else {
      show(scalar, columns: CharacterWidth.columns(of: scalar))
      afterEmoji = Self.isEmoji(scalar)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar, columns: Int) {
    text.unicodeScalars.append(scalar)
    width += columns
    // A mark on a blank would float between words, and be lost where a line is broken.
    hasBase = scalar != " "
    marks = 0
    afterEmoji = false
  }

  /// Whether the last thing shown is a digit, `#` or `*`, which an enclosing keycap may follow.
  private var isKeycapBase: Bool {
    guard marks == 0, let last = text.unicodeScalars.last else { return false }
    return last.isASCII && last.properties.isEmoji
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA9 && scalar.properties.isEmoji
  }

  private static func mustNotBeShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
