/// Names of areas, which publishers write in several ways.
public enum AreaName {
  /// What is the same in `St. Helens` and `St Helens`, `North West` and `North West region (statistical)`.
  public static func key(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !fillers.contains(String($0)) }
    return words.joined(separator: " ")
  }

  private static let fillers: Set<String> = ["region", "statistical", "county", "city", "of", "the"]
}
