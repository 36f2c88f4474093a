/// The letters in square brackets that stand beside or instead of a value, as the Government Statistical Service has them.
public enum ValueLetter {
  /// Each mark with what it means.
  public static let explained: [(mark: String, meaning: String)] = [
    ("[c]", "confidential: kept back, so that nobody can be recognised"),
    ("[x]", "not available: the source has no value"),
    ("[z]", "not applicable: there can be none, as in a month without school"),
    ("[low]", "rounds to 0, and is not 0"),
    ("[u]", "unreliable: too few to rely on, or not defined"),
    ("[p]", "provisional: the source has yet to confirm it"),
    ("[r]", "revised: the source has replaced what it published"),
    ("[e]", "estimated"),
    ("[b]", "break: the series begins anew here"),
  ]
}
