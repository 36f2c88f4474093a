import TerminalKit
import Testing

@testable import CursesTerminal

@MainActor
@Suite struct KeyReaderTests {
  @Test(arguments: [
    (UInt32(13), KeyPress.enter), (10, .enter), (9, .tab), (27, .escape), (127, .backspace), (8, .backspace),
    (18, .control("r")), (12, .control("l")), (0, .control("@")), (28, .control("\\")), (32, .character(" ")),
    (0xE9, .character("é")), (0x5BB6, .character("家")),
  ])
  func readsCharacters(codePoint: UInt32, key: KeyPress) {
    #expect(KeyReader.key(codePoint: codePoint) == key)
  }

  @Test(arguments: [UInt32(0x9B), 0xD800, 0x110000])
  func ignoresWhatNoKeySends(codePoint: UInt32) {
    #expect(KeyReader.key(codePoint: codePoint) == nil)
  }
}
