import CNcurses
import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct ThemeTests {
  @Test(arguments: [
    (nil, Theme.standard), ("", .standard), ("15;0", .standard), ("0;15", .light), ("0;default;15", .light),
    ("0;7", .light), ("12;8", .standard), ("x", .standard),
  ])
  func aLightBackgroundThatTheTerminalTellsOfGetsTheLightTheme(_ colors: String?, _ theme: Theme) {
    #expect(Theme.suited(to: colors) == theme)
  }

  @Test(arguments: Theme.allCases)
  func neverTellsRedFromGreen(theme: Theme) {
    let colors = Ink.allCases.compactMap { theme.look(of: $0).foreground }
    #expect(colors.allSatisfy { $0 % 8 != 1 && $0 % 8 != 2 })
  }

  @Test(arguments: Theme.allCases)
  func whatNeedsActionIsSeenWithoutColour(theme: Theme) {
    let palette = Palette(theme: theme, colors: 0) { _, _, _ in Issue.record("a colour without colours") }
    let act = palette.appearance(of: .act)
    #expect(act.pair == 0)
    #expect(act.attributes == Int32(CN_BOLD | CN_REVERSE))
    #expect(palette.appearance(of: .plain).attributes == 0)
  }

  @Test func brightColoursBecomeBoldWhereThereAreEight() {
    var pairs: [Int32: Int32] = [:]
    let palette = Palette(theme: .standard, colors: 8) { pair, foreground, _ in pairs[pair] = foreground }
    #expect(pairs.values.allSatisfy { $0 < 8 })
    #expect(palette.appearance(of: .watch).attributes == Int32(CN_BOLD))
    #expect(pairs[palette.appearance(of: .watch).pair] == 3)
  }

  @Test func aSelectionIsSeenOnWhatIsReversedAlready() {
    let palette = Palette(theme: .mono, colors: 256) { _, _, _ in }
    #expect(palette.appearance(of: Style(.act, reverse: true)).attributes == Int32(CN_BOLD))
  }
}
