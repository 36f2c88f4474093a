/// What a piece of text means; a theme turns the meaning into colour and attributes.
///
/// Ink only ever repeats what a mark or a word already says, so a screen reads the same without colour.
public enum Ink: String, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case normal
  /// Text that supports: rules, axes, hints.
  case muted
  /// Headings and names of things.
  case title
  /// On course.
  case good
  /// Deserves a look.
  case watch
  /// Needs somebody to act.
  case act
  /// The one thing on the screen to look at: a data line, a mode, a badge.
  case accent
}
