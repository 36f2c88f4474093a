/// Codes of areas, as the Government Statistical Service gives them.
public enum AreaCode {
  /// The kinds of area from authorities up: districts, boroughs and counties, combined authorities, regions, countries.
  private static let wide: Set<String> = [
    "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E47", "E92", "W06", "W92", "S12", "S92", "N09", "N92",
    "K02",
    "K03", "K04",
  ]

  /// Whether a code is that of an authority or of something wider.
  public static func isWide(_ code: String) -> Bool {
    code.utf8.count == 9 && code.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
      && wide.contains(String(code.prefix(3)))
  }
}
