/// The characters that screens are drawn with, chosen once for a terminal.
public struct Glyphs: Hashable, Sendable {
  /// The set that the characters come from.
  public let tier: GlyphTier

  /// Whether the terminal can show ASCII text only, so that a frame folds all that it is given.
  ///
  /// Always so in the `ascii` tier. In the `lines` tier the drawing characters stay, because the terminal has them in
  /// its alternate character set.
  public let foldsText: Bool

  /// Creates the characters of a tier.
  ///
  /// - Parameter foldsText: Whether the terminal shows ASCII text only; the `ascii` tier always folds.
  public init(_ tier: GlyphTier, foldsText: Bool = false) {
    self.tier = tier
    self.foldsText = foldsText || tier == .ascii
  }

  /// The characters for a terminal that shows Unicode.
  public static let blocks = Glyphs(.blocks)
  /// The characters of a console.
  public static let lines = Glyphs(.lines)
  /// Printable ASCII only.
  public static let ascii = Glyphs(.ascii)

  // MARK: - Rules and boxes

  /// A horizontal rule.
  public var horizontal: Character { tier == .ascii ? "-" : "─" }
  /// A vertical rule.
  public var vertical: Character { tier == .ascii ? "|" : "│" }
  /// A double horizontal rule; consoles have none.
  public var doubleLine: Character { tier == .blocks ? "═" : "=" }
  /// A dot of a dotted rule.
  public var dot: Character { tier == .blocks ? "·" : "." }
  /// A crossing of two rules.
  public var cross: Character { tier == .ascii ? "+" : "┼" }
  /// The top left corner of a box.
  public var topLeft: Character { tier == .ascii ? "+" : "┌" }
  /// The top right corner of a box.
  public var topRight: Character { tier == .ascii ? "+" : "┐" }
  /// The bottom left corner of a box.
  public var bottomLeft: Character { tier == .ascii ? "+" : "└" }
  /// The bottom right corner of a box.
  public var bottomRight: Character { tier == .ascii ? "+" : "┘" }
  /// A horizontal rule that a vertical one leaves downwards.
  public var teeDown: Character { tier == .ascii ? "+" : "┬" }
  /// A horizontal rule that a vertical one leaves upwards.
  public var teeUp: Character { tier == .ascii ? "+" : "┴" }
  /// A vertical rule that a horizontal one leaves to the right.
  public var teeRight: Character { tier == .ascii ? "+" : "├" }
  /// A vertical rule that a horizontal one leaves to the left.
  public var teeLeft: Character { tier == .ascii ? "+" : "┤" }

  // MARK: - Data

  /// The heights of a sparkline, lowest first; every one of them is visible.
  public var levels: [Character] {
    switch tier {
    case .blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .lines: ["⎽", "⎼", "─", "⎻", "⎺"]
    case .ascii: ["_", ".", ":", "|"]
    }
  }

  /// The upper half of a cell, in tiers that can fill half a cell.
  public var upperHalf: Character? { tier == .blocks ? "▀" : nil }
  /// The lower half of a cell, in tiers that can fill half a cell.
  public var lowerHalf: Character? { tier == .blocks ? "▄" : nil }
  /// A point of a chart, in tiers that cannot fill half a cell.
  public var point: Character { "*" }
  /// A value that is not there.
  public var missing: Character { "x" }
  /// A series that goes up.
  public var rising: Character { tier == .blocks ? "▲" : "^" }
  /// A series that stays level.
  public var level: Character { "=" }
  /// A series that goes down.
  public var falling: Character { tier == .blocks ? "▼" : "v" }
  /// The part of a progress bar that is done.
  public var done: Character { tier == .blocks ? "█" : "#" }

  // MARK: - Marks

  /// The row that the selection sits on.
  public var selection: Character { ">" }
  /// Needs somebody to act.
  public var act: Character { "!" }
  /// Deserves a look.
  public var watch: Character { "~" }
  /// No data to judge by.
  public var unknown: Character { "?" }
  /// Stands for the rest of a text that was cut.
  public var ellipsis: SafeText { tier == .blocks ? "…" : ".." }
}
