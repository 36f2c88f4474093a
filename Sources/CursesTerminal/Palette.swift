import CNcurses
import TerminalKit

/// A theme made ready for the colours that a terminal has.
struct Palette {
  private let looks: [Ink: Theme.Look]
  private let pairs: [Ink: Int32]

  /// Prepares a theme for a number of colours; with fewer than eight, only the attributes of `mono` are used.
  ///
  /// - Parameter definePair: Defines a pair by number, foreground and background, -1 being the terminal's own.
  init(theme: Theme, colors: Int, definePair: (Int32, Int32, Int32) -> Void) {
    let theme = colors < 8 ? .mono : theme
    var looks: [Ink: Theme.Look] = [:]
    var pairs: [Ink: Int32] = [:]
    for (index, ink) in Ink.allCases.enumerated() {
      var look = theme.look(of: ink)
      if colors < 16, let foreground = look.foreground, foreground >= 8 {
        look.foreground = foreground - 8
        look.bold = true
      }
      looks[ink] = look
      guard look.foreground != nil || look.background != nil else { continue }
      let pair = Int32(index + 1)
      definePair(pair, Int32(look.foreground ?? -1), Int32(look.background ?? -1))
      pairs[ink] = pair
    }
    self.looks = looks
    self.pairs = pairs
  }

  /// The attributes and the colour pair of a style; reversing what is reversed already turns it back, so that a
  /// selection is seen on any ink.
  func appearance(of style: Style) -> (attributes: Int32, pair: Int32) {
    let look = looks[style.ink] ?? Theme.Look()
    var attributes = 0
    if look.bold || style.bold { attributes |= CN_BOLD }
    if look.reverse != style.reverse { attributes |= CN_REVERSE }
    if look.underline || style.underline { attributes |= CN_UNDERLINE }
    if look.dim && !style.bold { attributes |= CN_DIM }
    return (Int32(attributes), pairs[style.ink] ?? 0)
  }
}
