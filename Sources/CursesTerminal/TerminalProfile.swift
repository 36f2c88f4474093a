import TerminalKit

/// What the name of a terminal type and the character set of the locale say about a terminal.
struct TerminalProfile: Hashable {
  /// The type, as `TERM` names it.
  let type: String
  /// Whether the locale's character set is UTF-8.
  let isUTF8: Bool
  /// Whether the terminal draws lines from an alternate character set.
  let drawsLines: Bool

  /// The best characters that are sure to be shown.
  var glyphs: Glyphs {
    if ["", "dumb", "unknown"].contains(type) || type.hasPrefix("putty") { return .ascii }
    let isOld = ["vt", "ansi", "cons", "pcansi", "mach", "sun", "wsvt"].contains { type.hasPrefix($0) }
    if isOld || !isUTF8 { return drawsLines ? Glyphs(.lines, foldsText: true) : .ascii }
    return type.hasPrefix("linux") ? .lines : .blocks
  }

  /// The characters of a tier that a person asked for, as far as the character set carries it.
  func glyphs(asking tier: GlyphTier?) -> Glyphs {
    switch tier {
    case nil: glyphs
    case .ascii?: .ascii
    case .lines?: Glyphs(.lines, foldsText: glyphs.foldsText)
    case .blocks?: isUTF8 ? .blocks : glyphs
    }
  }

  /// Types to try when the host has no description of this one: that of the family it belongs to.
  static func relatives(of type: String) -> [String] {
    let likeXterm = ["xterm", "alacritty", "foot", "ghostty", "kitty", "wezterm", "konsole", "contour", "rio", "st-"]
    if likeXterm.contains(where: { type.hasPrefix($0) }) { return ["xterm-256color", "xterm"] }
    if ["tmux", "screen"].contains(where: { type.hasPrefix($0) }) { return ["screen-256color", "screen"] }
    return []
  }
}
