/// How meanings look: which of the terminal's own sixteen colours and which attributes.
///
/// No theme tells red from green. Blue is on course, yellow deserves a look, and bold reverse needs action, which is seen
/// without colour too. The background is always the terminal's own, except behind yellow on a light one.
public enum Theme: String, CaseIterable, Hashable, Sendable {
  /// For a dark background.
  case standard = "default"
  /// For a light background.
  case light
  /// For a projector or tired eyes, on a dark background.
  case highContrast = "high-contrast"
  /// Attributes only.
  case mono

  /// The theme for a terminal that tells its colours; one that does not gets the default.
  ///
  /// rxvt, Konsole and others tell them in `COLORFGBG`, where "0;15" is black on white.
  public static func suited(to colors: String?) -> Theme {
    let background = colors?.split(separator: ";").last.flatMap { Int($0) }
    return background == 7 || background == 15 ? .light : .standard
  }
}
