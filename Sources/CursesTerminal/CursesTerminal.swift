import CNcurses
import Glibc
import TerminalKit

/// A real terminal, driven through ncurses; the only code that calls it.
///
/// There is one at a time, because a process has one terminal. From the first frame on, each frame sends only what
/// differs from the one before; nothing is sent or woken while nothing changes.
@MainActor
public final class CursesTerminal: Terminal {
  /// The characters that this terminal is sure to show; draw frames with them.
  public let glyphs: Glyphs

  public private(set) var columns: Int
  public private(set) var rows: Int

  private var palette: Palette
  private let colors: Int
  private let multiplexer: ClipboardSequence.Multiplexer
  private var shown: Frame?
  private var isOpen = true

  /// Opens the terminal on standard input and output.
  ///
  /// The environment counts: `TERM`, the locale, `NO_COLOR` (attributes only), `ESCDELAY` (milliseconds after which a
  /// lone escape is a key, else 25, or 100 over SSH) and `TMUX`.
  ///
  /// - Parameters:
  ///   - tier: The characters to draw with; nil for the best that are sure to be shown.
  ///   - theme: How meanings look.
  /// - Throws: The reason why no screen can be drawn; nothing has been written then.
  public init(tier: GlyphTier? = nil, theme: Theme = .standard) throws(TerminalUnavailable) {
    let isUTF8 = cn_use_locale() != 0
    let named = Self.environment("TERM") ?? ""
    let type = try Self.usableType(for: named)
    let delay = Self.environment("SSH_CONNECTION") == nil ? 25 : 100
    let wanted = Self.environment("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 0), 5000) }
    if cn_open(type, Int32(wanted ?? delay)) != Int32(CN_OPENED) { throw .unknownType(named) }
    let profile = TerminalProfile(type: named, isUTF8: isUTF8, drawsLines: cn_has_line_drawing() != 0)
    glyphs = profile.glyphs(asking: tier)
    let noColor = Self.environment("NO_COLOR").map { !$0.isEmpty } ?? false
    colors = noColor ? 0 : Int(cn_use_color())
    palette = Palette(theme: theme, colors: colors, definePair: cn_define_pair)
    multiplexer = ClipboardSequence.Multiplexer(type: named, hasTmuxVariable: Self.environment("TMUX") != nil)
    columns = Int(cn_columns())
    rows = Int(cn_rows())
  }

  // MARK: - Output

  public func draw(_ frame: Frame) {
    guard isOpen else { return }
    var before = shown
    if before?.columns != frame.columns || before?.rows != frame.rows { before = nil }
    if before == nil { cn_erase() }
    for row in 0..<min(frame.rows, rows) where before?.cells(inRow: row) != frame.cells(inRow: row) {
      draw(row: row, of: frame)
    }
    shown = frame
    let place = frame.cursor ?? ScreenPosition(row: 0, column: 0)
    let row = min(max(0, place.row), max(0, rows - 1))
    let column = min(max(0, place.column), max(0, columns - 1))
    cn_cursor(Int32(row), Int32(column), frame.cursorVisible && frame.cursor != nil ? 1 : 0)
    cn_refresh()
  }

  public func copy(_ text: String) -> Bool {
    guard isOpen, let bytes = ClipboardSequence.bytes(for: text, through: multiplexer) else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { cn_write($0.baseAddress, Int32($0.count)) != 0 }
    }
  }

  public func suspend() {
    guard isOpen else { return }
    cn_suspend()
    takeSize()
  }

  public func setMouse(_ on: Bool) {
    guard isOpen else { return }
    cn_set_mouse(on ? 1 : 0)
  }

  public func setTheme(_ theme: Theme) {
    guard isOpen else { return }
    palette = Palette(theme: theme, colors: colors, definePair: cn_define_pair)
    shown = nil
  }

  public func close() {
    guard isOpen else { return }
    isOpen = false
    cn_close()
  }

  // MARK: - Input

  public func nextKeys(waits: Bool) -> [KeyPress] {
    var keys: [KeyPress] = []
    while isOpen {
      drain(into: &keys)
      if !keys.isEmpty || !waits { return keys }
      if cn_wait(-1) < 0 { return [] }
    }
    return []
  }

  private func drain(into keys: inout [KeyPress]) {
    var isResized = false
    if cn_was_continued() != 0 {
      cn_resume()
      isResized = true
    }
    reading: while true {
      switch KeyReader.next() {
      case .key(let key):
        // The terminal may have been written over by somebody else; this key is how people say so.
        if key == .control("l") { cn_repaint() }
        keys.append(key)
      case .resized: isResized = true
      case .nothing: break reading
      }
    }
    if isResized {
      takeSize()
      keys.append(.resize(columns: columns, rows: rows))
    }
  }

  // MARK: - Details

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The type itself, or a relative of it that this host knows.
  private static func usableType(for named: String) throws(TerminalUnavailable) -> String {
    for type in [named] + TerminalProfile.relatives(of: named) {
      switch Int(cn_probe(type)) {
      case CN_OPENED: return type
      case CN_NOT_A_TERMINAL: throw .notATerminal
      case CN_NO_CURSOR_MOTION: throw .noCursorMotion(named)
      default: continue
      }
    }
    throw .unknownType(named)
  }

  private func takeSize() {
    columns = Int(cn_columns())
    rows = Int(cn_rows())
    shown = nil
  }

  /// Sends one row to curses in runs of the same style.
  private func draw(row: Int, of frame: Frame) {
    let cells = Array(frame.cells(inRow: row).prefix(columns))
    var run = ""
    var start = 0
    for (column, cell) in cells.enumerated() {
      if column > start, cell.style != cells[start].style {
        put(run, row: row, column: start, style: cells[start].style)
        (run, start) = ("", column)
      }
      if frame.glyphs.tier == .lines, frame.glyphs.foldsText, putLine(cell, row: row, column: column) {
        put(run, row: row, column: start, style: cells[start].style)
        (run, start) = ("", column + 1)
        continue
      }
      let isWide = column + 1 < cells.count && cells[column + 1].text.isEmpty
      run += cell.text.utf8.count <= 1 ? cell.text : agreed(cell.text, columns: isWide ? 2 : 1)
    }
    if start < cells.count { put(run, row: row, column: start, style: cells[start].style) }
  }

  private func put(_ text: String, row: Int, column: Int, style: Style) {
    guard !text.isEmpty else { return }
    let (attributes, pair) = palette.appearance(of: style)
    cn_put(Int32(row), Int32(column), text, attributes, pair)
  }

  /// Draws a cell from the alternate character set, if it is there.
  private func putLine(_ cell: Cell, row: Int, column: Int) -> Bool {
    guard let scalar = cell.text.unicodeScalars.first, !scalar.isASCII else { return false }
    let (attributes, pair) = palette.appearance(of: cell.style)
    return cn_put_line(Int32(row), Int32(column), scalar.value, attributes, pair) != 0
  }

  /// A character as it is when curses gives it as many columns as we do, else a question mark of that width.
  private func agreed(_ text: String, columns: Int) -> String {
    let widths = text.unicodeScalars.map { Int(cn_width($0.value)) }
    let isAgreed = widths.first == columns && widths.dropFirst().allSatisfy { $0 == 0 }
    return isAgreed ? text : columns == 2 ? "? " : "?"
  }
}
