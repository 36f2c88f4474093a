/// Rewrites text in printable ASCII, for terminals that show nothing else.
enum ASCIIFolding {
  /// Folds a text; `keepingLines` leaves the drawing characters of the `lines` tier as they are.
  static func fold(_ text: SafeText, keepingLines: Bool) -> SafeText {
    var folded = ""
    var width = 0
    text.forEachCell { cell, columns in
      guard let character = cell.first else { return }
      if keepingLines, lineGlyphs.contains(character) {
        folded.append(character)
        width += columns
        return
      }
      let replacement = replacement(for: cell, character)
      folded += replacement
      width += replacement.utf8.count
    }
    return SafeText(sanitised: folded, width: width)
  }

  private static func replacement(for cell: String, _ character: Character) -> String {
    if let base = cell.unicodeScalars.first, base.isASCII { return String(base) }
    if let known = symbols[character] ?? accented[character] { return known }
    if let base = cell.unicodeScalars.first {
      let bare = Character(base)
      if let known = symbols[bare] ?? accented[bare] { return known }
      if base.properties.generalCategory == .spaceSeparator { return " " }
    }
    return "?"
  }

  private static let lineGlyphs: Set<Character> = {
    let lines = Glyphs.lines
    return Set(
      lines.levels + [
        lines.horizontal, lines.vertical, lines.cross, lines.topLeft, lines.topRight, lines.bottomLeft,
        lines.bottomRight, lines.teeDown, lines.teeUp, lines.teeRight, lines.teeLeft,
      ])
  }()

  /// Latin letters with one or two accents and the letter they are written with.
  ///
  /// Strings compare by canonical equivalence, so an entry made of letter and mark also matches the composed character.
  private static let accented: [Character: String] = {
    let marks = "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{309}\u{30A}\u{30B}\u{30C}\u{31B}"
    let marksBelow = "\u{323}\u{324}\u{325}\u{326}\u{327}\u{328}\u{32D}\u{331}"
    var table: [Character: String] = [:]
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    for letter in letters {
      for mark in (marks + marksBelow).unicodeScalars {
        table[composed([letter.unicodeScalars.first, mark])] = String(letter)
      }
    }
    for letter in "aeouAEOU" {
      for first in "\u{302}\u{306}\u{31B}".unicodeScalars {
        for second in "\u{300}\u{301}\u{303}\u{309}\u{323}".unicodeScalars {
          table[composed([letter.unicodeScalars.first, first, second])] = String(letter)
        }
      }
    }
    return table
  }()

  private static func composed(_ scalars: [Unicode.Scalar?]) -> Character {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap { $0 })
    return Character(text)
  }

  private static let symbols: [Character: String] = [
    "£": "GBP", "€": "EUR", "¥": "JPY", "¢": "c", "©": "(c)", "®": "(R)", "™": "TM", "°": "deg", "№": "No",
    "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "²": "2", "³": "3", "¹": "1", "‰": "/1000",
    "×": "x", "÷": "/", "±": "+/-", "µ": "u", "μ": "u", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "−": "-",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "⁄": "/",
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "“": "\"", "”": "\"", "„": "\"", "″": "\"",
    "«": "<<", "»": ">>", "‹": "<", "›": ">", "…": "...", "•": "*", "·": ".", "§": "S", "¶": "P", "¡": "!",
    "¿": "?", "ª": "a", "º": "o", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "◌": " ",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "▲": "^", "▼": "v", "△": "^", "▽": "v", "●": "*", "■": "#",
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "ng",
    "Ŋ": "Ng", "ﬁ": "fi", "ﬂ": "fl",
    "▁": "_", "▂": "_", "▃": ".", "▄": ".", "▅": ":", "▆": ":", "▇": "|", "█": "|", "▀": "'", "░": ".",
    "▒": "#", "▓": "#", "⎽": "_", "⎼": ".", "⎻": ":", "⎺": "|",
    "─": "-", "━": "-", "═": "=", "╌": "-", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+",
    "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  ]
}
