import TerminalKit
import Testing

@testable import CursesTerminal

@Suite struct TerminalProfileTests {
  @Test(arguments: [
    ("xterm-256color", true, true, Glyphs.blocks), ("tmux-256color", true, true, .blocks),
    ("xterm-256color", false, true, Glyphs(.lines, foldsText: true)), ("xterm-256color", false, false, .ascii),
    ("linux", true, true, .lines), ("linux", false, true, Glyphs(.lines, foldsText: true)),
    ("dumb", true, false, .ascii),
    ("", true, true, .ascii), ("putty-256color", true, true, .ascii),
    ("vt100", true, true, Glyphs(.lines, foldsText: true)), ("vt52", true, false, .ascii),
  ])
  func suggestsWhatIsSureToBeShown(type: String, isUTF8: Bool, drawsLines: Bool, glyphs: Glyphs) {
    #expect(TerminalProfile(type: type, isUTF8: isUTF8, drawsLines: drawsLines).glyphs == glyphs)
  }

  @Test func doesWhatIsAskedAsFarAsTheCharacterSetCarriesIt() {
    let modern = TerminalProfile(type: "xterm", isUTF8: true, drawsLines: true)
    #expect(modern.glyphs(asking: .ascii) == .ascii)
    #expect(modern.glyphs(asking: .lines) == .lines)
    let plain = TerminalProfile(type: "xterm", isUTF8: false, drawsLines: true)
    #expect(plain.glyphs(asking: .blocks) == Glyphs(.lines, foldsText: true))
    #expect(plain.glyphs(asking: .lines) == Glyphs(.lines, foldsText: true))
  }

  @Test func knowsRelatives() {
    #expect(TerminalProfile.relatives(of: "xterm-kitty").first == "xterm-256color")
    #expect(TerminalProfile.relatives(of: "tmux-direct").first == "screen-256color")
    #expect(TerminalProfile.relatives(of: "bogus").isEmpty)
  }

  @Test func saysWhyThereIsNoScreen() {
    #expect(TerminalUnavailable.unknownType("\u{1B}[2J").description.contains("\u{1B}") == false)
    #expect(TerminalUnavailable.unknownType("").description.contains("not set"))
  }
}
