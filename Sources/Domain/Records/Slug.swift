/// Short readable names that serve as keys and file names.
public enum Slug {
  /// Names that a neighbourhood cannot have, because commands and files use them.
  public static let reserved: Set<String> = ["region"]

  /// Says whether a text is a slug: lower-case letters, digits and hyphens, not starting with a hyphen, at most 63.
  public static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 63, isLetterOrDigit(first) else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
  }

  /// A slug made of a name: its words in lower case with hyphens between, accents dropped, cut at a word.
  ///
  /// - Parameters:
  ///   - maximum: the most characters, at most 63.
  ///   - isTaken: says whether a slug is in use; then a number is put behind it.
  public static func made(of name: String, maximum: Int = 40, isTaken: (String) -> Bool) -> String {
    let words = Letters.folded(name).filter { $0 != "'" }.split { character in
      !character.utf8.allSatisfy(isLetterOrDigit)
    }
    var slug = ""
    for word in words {
      let longer = slug.isEmpty ? String(word.prefix(maximum)) : "\(slug)-\(word)"
      guard longer.utf8.count <= maximum else { break }
      slug = longer
    }
    if slug.isEmpty { slug = "record" }
    guard isTaken(slug) else { return slug }
    return (2...).lazy.map { "\(slug)-\($0)" }.first { !isTaken($0) } ?? slug
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
