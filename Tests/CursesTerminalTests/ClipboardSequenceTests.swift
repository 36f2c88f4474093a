import Foundation
import Testing

@testable import CursesTerminal

@Suite struct ClipboardSequenceTests {
  @Test func encodesAsRFC4648Does() {
    for (text, encoded) in [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ] {
      #expect(ClipboardSequence.base64(Array(text.utf8)) == Array(encoded.utf8))
    }
    let all = (0...255).map { UInt8($0) }
    #expect(ClipboardSequence.base64(all) == Array(Data(all).base64EncodedString().utf8))
  }

  @Test func hostileTextCannotEndTheSequence() throws {
    let bytes = try #require(ClipboardSequence.bytes(for: "a\u{7}\u{1B}\\b", through: .none))
    #expect(bytes.filter { $0 == 0x1B }.count == 1)
    #expect(bytes.filter { $0 == 0x07 }.count == 1)
    #expect(bytes.last == 0x07)
  }

  @Test func refusesLongText() {
    #expect(ClipboardSequence.bytes(for: String(repeating: "a", count: 8192), through: .tmux) != nil)
    #expect(ClipboardSequence.bytes(for: String(repeating: "a", count: 8193), through: .tmux) == nil)
  }

  @Test func wrapsForMultiplexers() throws {
    let plain = "\u{1B}]52;c;aGk=\u{7}"
    let tmux = try #require(ClipboardSequence.bytes(for: "hi", through: .tmux))
    #expect(String(decoding: tmux, as: UTF8.self) == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
    let screen = try #require(ClipboardSequence.bytes(for: "hi", through: .screen))
    #expect(String(decoding: screen, as: UTF8.self) == plain + "\u{1B}P" + plain + "\u{1B}\\")
    let long = try #require(ClipboardSequence.bytes(for: String(repeating: "x", count: 600), through: .screen))
    #expect(String(decoding: long, as: UTF8.self).components(separatedBy: "\u{1B}P").count == 5)
  }

  @Test func guessesWhatLiesBetween() {
    #expect(ClipboardSequence.Multiplexer(type: "xterm-256color", hasTmuxVariable: false) == .none)
    #expect(ClipboardSequence.Multiplexer(type: "screen-256color", hasTmuxVariable: true) == .tmux)
    #expect(ClipboardSequence.Multiplexer(type: "tmux-256color", hasTmuxVariable: false) == .tmux)
    #expect(ClipboardSequence.Multiplexer(type: "screen", hasTmuxVariable: false) == .screen)
  }
}
