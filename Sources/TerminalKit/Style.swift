/// How a cell is drawn: its meaning and at most three attributes that every terminal has.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var ink: Ink
  /// Whether the text is drawn bold or bright.
  public var bold: Bool
  /// Whether foreground and background change places.
  public var reverse: Bool
  /// Whether the text is underlined.
  public var underline: Bool

  /// Creates a style; without arguments, ordinary text.
  public init(_ ink: Ink = .normal, bold: Bool = false, reverse: Bool = false, underline: Bool = false) {
    self.ink = ink
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  /// Ordinary text.
  public static let plain = Style()
  /// Rules, axes and hints.
  public static let muted = Style(.muted)
  /// Headings.
  public static let title = Style(.title, bold: true)
  /// On course.
  public static let good = Style(.good)
  /// Deserves a look.
  public static let watch = Style(.watch)
  /// Needs somebody to act.
  public static let act = Style(.act)
  /// The one thing to look at.
  public static let accent = Style(.accent)
  /// The field that the selection sits on.
  public static let selected = Style(reverse: true)
}

extension Style: CustomStringConvertible {
  /// The style in words, such as `watch bold reverse`.
  public var description: String {
    var words = [ink.rawValue]
    if bold { words.append("bold") }
    if reverse { words.append("reverse") }
    if underline { words.append("underline") }
    return words.joined(separator: " ")
  }
}
