import CNcurses
import TerminalKit

/// Turns what curses reads into key presses.
@MainActor
enum KeyReader {
  /// One thing read.
  enum Reading: Hashable {
    case nothing
    case key(KeyPress)
    case resized
  }

  /// The longest paste that is kept, in bytes.
  static let pasteLimit = 65_536

  /// How long the rest of a paste may take, in milliseconds.
  private static let pastePatience: Int32 = 1000

  /// Reads what has been typed, without waiting, and leaves out what means nothing.
  static func next() -> Reading {
    while true {
      var value: Int32 = 0
      var row: Int32 = 0
      var column: Int32 = 0
      switch Int(cn_read(&value, &row, &column)) {
      case CN_CHARACTER:
        if let key = key(codePoint: UInt32(bitPattern: value)) { return .key(key) }
      case CN_KEY:
        if let key = named[Int(value)] { return .key(key) }
      case CN_FUNCTION: return .key(.function(Int(value)))
      case CN_MOUSE:
        guard let kind = mouse[Int(value)] else { continue }
        return .key(.mouse(MouseEvent(kind: kind, row: Int(row), column: Int(column))))
      case CN_RESIZE: return .resized
      case CN_PASTE: return .key(.paste(paste()))
      case CN_PASTE_END: continue
      default: return .nothing
      }
    }
  }

  /// The key that a character typed stands for; nil for one that no key sends.
  static func key(codePoint: UInt32) -> KeyPress? {
    switch codePoint {
    case 0: .control("@")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: .control(Character(Unicode.Scalar(UInt8(codePoint + 96))))
    case 28...31: .control(Character(Unicode.Scalar(UInt8(codePoint + 64))))
    case 0x80...0x9F: nil
    default: Unicode.Scalar(codePoint).map { .character(Character($0)) }
    }
  }

  /// Reads to the end of a paste; line breaks are kept as line feeds, other controls but the tab left out.
  private static func paste() -> String {
    var text = ""
    var afterReturn = false
    while true {
      var value: Int32 = 0
      var row: Int32 = 0
      var column: Int32 = 0
      switch Int(cn_read(&value, &row, &column)) {
      case CN_CHARACTER:
        let isReturn = value == 13
        let isRestOfBreak = value == 10 && afterReturn
        afterReturn = isReturn
        guard text.utf8.count < pasteLimit, !isRestOfBreak else { continue }
        guard let scalar = Unicode.Scalar(UInt32(bitPattern: isReturn ? 10 : value)) else { continue }
        if scalar.value == 9 || scalar.value == 10 || scalar.properties.generalCategory != .control {
          text.unicodeScalars.append(scalar)
        }
      case CN_PASTE_END: return text
      case CN_NOTHING:
        if cn_wait(pastePatience) <= 0 { return text }
      default: continue
      }
    }
  }

  private static let named: [Int: KeyPress] = [
    CN_UP: .up, CN_DOWN: .down, CN_LEFT: .left, CN_RIGHT: .right, CN_HOME: .home, CN_END: .end,
    CN_PAGE_UP: .pageUp, CN_PAGE_DOWN: .pageDown, CN_BACKSPACE: .backspace, CN_DELETE: .delete, CN_ENTER: .enter,
    CN_BACK_TAB: .backTab,
  ]

  private static let mouse: [Int: MouseEvent.Kind] = [
    CN_PRESS: .press, CN_RELEASE: .release, CN_WHEEL_UP: .wheelUp, CN_WHEEL_DOWN: .wheelDown,
  ]
}
