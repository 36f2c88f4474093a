/// Numbers with their nouns.
public enum Plural {
  /// "1 action", "3 actions"; the noun's plural is given where it is not made by an s.
  public static func of(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}
