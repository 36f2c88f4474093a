/// The numbers by which people call records, such as NB-A-014.
public enum Reference {
  /// A reference made of a neighbourhood's code, a kind's letter and a number of at least three digits.
  public static func text(code: String, letter: Character, number: Int) -> String {
    "\(code)-\(letter)-\(Digits.padded(number, 3))"
  }

  /// The number that follows the highest one in use, so that a number is never given twice.
  public static func next(after references: some Sequence<String>, code: String, letter: Character) -> String {
    let highest = references.lazy.compactMap { number(in: $0, code: code, letter: letter) }.max() ?? 0
    return text(code: code, letter: letter, number: highest + 1)
  }

  /// Says whether references can begin with a text: two to four capitals.
  static func isCode(_ code: String) -> Bool {
    (2...4).contains(code.utf8.count) && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Says whether a reference is written as `text` writes it.
  static func isValid(_ reference: String, code: String, letter: Character) -> Bool {
    number(in: reference, code: code, letter: letter).map { text(code: code, letter: letter, number: $0) == reference }
      ?? false
  }

  private static func number(in reference: String, code: String, letter: Character) -> Int? {
    let prefix = "\(code)-\(letter)-"
    return reference.hasPrefix(prefix) ? Digits.number(reference.dropFirst(prefix.count)) : nil
  }
}
