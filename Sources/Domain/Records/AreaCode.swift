/// Codes of areas, as the Government Statistical Service gives them.
public enum AreaCode {
  /// The kinds of area from authorities up: districts, boroughs and counties, combined authorities, regions, countries.
  private static let wide: Set<String> = [
    "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E47", "E92", "W06", "W92", "S12", "S92", "N09", "N92",
    "K02",
    "K03", "K04",
  ]

  /// Whether a code is that of an authority or of something wider.
  public static func isWide(_ code: String) -> Bool { isGSS(code) && wide.contains(String(code.prefix(3))) }

  /// Whether a code is one of the Government Statistical Service: a letter and eight digits.
  public static func isGSS(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    return bytes.count == 9 && (0x41...0x5A).contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
  }
}
