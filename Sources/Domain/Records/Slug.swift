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

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
