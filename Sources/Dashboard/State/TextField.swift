import TerminalKit

/// One line of text that is being typed, with its cursor.
struct TextField: Hashable {
  private(set) var characters: [Character]
  private(set) var cursor: Int

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text so far.
  var text: String { String(characters) }

  /// Whether the cursor stands behind the last character.
  var isAtEnd: Bool { cursor == characters.count }

  /// Starts a new line at the cursor.
  mutating func breakLine() { insert(["\n"]) }

  /// Takes a key that edits text; says whether it was one.
  mutating func press(_ key: KeyPress) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(Array(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
    case .backspace:
      guard cursor > 0 else { return true }
      cursor -= 1
      characters.remove(at: cursor)
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"):
      characters.removeFirst(cursor)
      cursor = 0
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ new: [Character]) {
    characters.insert(contentsOf: new, at: cursor)
    cursor += new.count
  }

  private mutating func deleteWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// The part that fits into a number of columns with the cursor in sight, and the cursor's column in it.
  func window(_ columns: Int) -> (text: SafeText, cursor: Int) {
    // Only what can be seen is measured, so that a long text costs no more than a short one.
    var start = cursor
    var width = 0
    while start > 0 {
      let wider = width + SafeText(String(characters[start - 1])).width
      guard wider < columns else { break }
      width = wider
      start -= 1
    }
    let rest = characters[start...].prefix(columns * 2)
    let shown = SafeText(String(rest)).clipped(to: columns, ellipsis: "")
    return (shown, SafeText(String(characters[start..<cursor])).width)
  }

  /// The whole text in lines of a number of columns, broken at spaces, and the cursor's place in them.
  func layout(_ columns: Int) -> (lines: [SafeText], cursor: (row: Int, column: Int)) {
    var starts = [0]
    var width = 0
    var lastSpace: Int?
    for (index, character) in characters.enumerated() {
      if character.isNewline {
        starts.append(index + 1)
        (width, lastSpace) = (0, nil)
        continue
      }
      width += SafeText(String(character)).width
      if width >= columns, let start = starts.last {
        let next = lastSpace.map { $0 + 1 } ?? max(start + 1, index)
        starts.append(next)
        width = SafeText(String(characters[next...index])).width
        lastSpace = nil
      }
      if character == " " { lastSpace = index }
    }
    let row = starts.lastIndex { $0 <= cursor } ?? 0
    let lines = starts.indices.map { line in
      let end = line + 1 < starts.count ? starts[line + 1] : characters.count
      return SafeText(String(characters[starts[line]..<end].filter { !$0.isNewline }))
    }
    return (lines, (row, SafeText(String(characters[starts[row]..<cursor])).width))
  }
}
