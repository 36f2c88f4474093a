/// Letters without their accents, for slugs and for finding words however they are typed.
public enum Letters {
  /// The text in lower case, without accents and with straight apostrophes, as searching compares it.
  public static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower }
    return lower.reduce(into: "") { $0 += bare[$1] ?? String($1) }
  }

  /// Characters are compared by canonical equivalence, so a letter with a combining mark is found too.
  private static let bare: [Character: String] = {
    var table: [Character: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "\u{2019}": "'", "\u{2018}": "'", "\u{201C}": "\"",
      "\u{201D}": "\"", "\u{2013}": "-", "\u{2014}": "-", "\u{A0}": " ",
    ]
    for (letter, accented) in [
      ("a", "àáâãäåāăąǎ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơ"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųư"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"),
      ("z", "źżž"),
    ] {
      for character in accented { table[character] = letter }
    }
    return table
  }()
}
