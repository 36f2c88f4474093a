/// The sets of drawing characters, from the richest to the plainest.
public enum GlyphTier: String, CaseIterable, Hashable, Sendable {
  /// Eighth blocks and box lines, for a terminal that shows Unicode.
  case blocks
  /// Scan lines and box lines, which a console and the alternate character set of old terminals have.
  case lines
  /// Printable ASCII and nothing else.
  case ascii
}
