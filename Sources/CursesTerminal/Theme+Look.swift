import TerminalKit

extension Theme {
  /// How one ink looks: colours from 0 to 15, nil for the terminal's own, and attributes that are added to the style's.
  struct Look: Hashable {
    var foreground: Int?
    var background: Int?
    var bold = false
    var reverse = false
    var underline = false
    var dim = false
  }

  /// The look of an ink; on terminals of eight colours a bright one is its dark one in bold.
  func look(of ink: Ink) -> Look {
    switch (self, ink) {
    case (_, .normal): Look()
    case (_, .act): Look(bold: true, reverse: true)
    case (_, .title): Look(bold: true)
    case (.mono, .watch), (.mono, .accent): Look(bold: true)
    case (.mono, .good): Look()
    case (.standard, .muted), (.mono, .muted): Look(dim: true)
    case (.standard, .good): Look(foreground: 12)
    case (.standard, .watch): Look(foreground: 11)
    case (.standard, .accent): Look(foreground: 14)
    case (.light, .muted): Look()
    case (.light, .good): Look(foreground: 4)
    case (.light, .watch): Look(foreground: 0, background: 3)
    case (.light, .accent): Look(foreground: 5)
    case (.highContrast, .muted): Look()
    case (.highContrast, .good): Look(foreground: 14, bold: true)
    case (.highContrast, .watch): Look(foreground: 11, bold: true, underline: true)
    case (.highContrast, .accent): Look(foreground: 15, bold: true)
    }
  }
}
