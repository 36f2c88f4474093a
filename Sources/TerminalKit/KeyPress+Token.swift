extension KeyPress {
  /// Reads a key as scripts and documents write it: `j`, `Enter`, `S-Tab`, `C-r`, `F1`; nil when there is none such.
  public init?(token: String) {
    if let named = Self.named[token] {
      self = named
    } else if token.count == 1, let character = token.first, !character.isWhitespace {
      self = .character(character)
    } else if token.hasPrefix("C-"), token.count == 3, let character = token.last, character.isASCII {
      self = .control(Character(character.lowercased()))
    } else if token.hasPrefix("F"), let number = Int(token.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The key as scripts and documents write it; nil for a paste, the mouse and a new size, which no script can type.
  public var token: String? {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "C-\(character)"
    case .function(let number): "F\(number)"
    case .paste, .mouse, .resize: nil
    default: Self.named.first { $0.value == self && Self.spellings.contains($0.key) }?.key
    }
  }

  /// Reads a script of keys separated by blanks, such as `j j Enter =hello "two words"`.
  ///
  /// `=word` types the characters of a word, and so does a text in quotes, where a backslash takes the next character
  /// as it is.
  ///
  /// - Returns: The keys, or nil when a token is not a key or a quote is not closed.
  public static func sequence(_ text: String) -> [KeyPress]? {
    var keys: [KeyPress] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if first == "\"" {
        guard let quoted = takeQuoted(&rest) else { return nil }
        keys += quoted.map { KeyPress.character($0) }
      } else {
        let token = rest.prefix { !$0.isWhitespace }
        rest = rest[token.endIndex...]
        if first == "=", token.count > 1 {
          keys += token.dropFirst().map { KeyPress.character($0) }
        } else if let key = KeyPress(token: String(token)) {
          keys.append(key)
        } else {
          return nil
        }
      }
    }
    return keys
  }

  /// Takes a text in quotes from the front; nil when the quote is not closed.
  private static func takeQuoted(_ rest: inout Substring) -> String? {
    var quoted = ""
    rest.removeFirst()
    while let next = rest.popFirst() {
      switch next {
      case "\"": return quoted
      case "\\":
        guard let literal = rest.popFirst() else { return nil }
        quoted.append(literal)
      default: quoted.append(next)
      }
    }
    return nil
  }

  /// The spelling that documents use, where a key has several.
  private static let spellings: Set<String> = [
    "Enter", "Esc", "Tab", "S-Tab", "BS", "Del", "Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn",
  ]

  private static let named: [String: KeyPress] = [
    "Enter": .enter, "Return": .enter, "C-m": .enter, "C-j": .enter, "Esc": .escape, "Escape": .escape, "C-[": .escape,
    "Tab": .tab, "C-i": .tab, "S-Tab": .backTab, "Space": .character(" "), "BS": .backspace,
    "Backspace": .backspace, "C-h": .backspace, "Del": .delete, "Delete": .delete, "Up": .up, "Down": .down,
    "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp, "PageUp": .pageUp,
    "PgDn": .pageDown, "PageDown": .pageDown,
  ]
}
