import Testing

@testable import TerminalKit

@Suite struct SafeTextLayoutTests {
  @Test(arguments: [
    ("Alder Vale", 10, "Alder Vale"), ("Alder Vale", 9, "Alder Va…"), ("Alder Vale", 1, "…"), ("Alder Vale", 0, ""),
    ("Alder Vale", -3, ""), ("家族家族", 5, "家族…"), ("家族家族", 4, "家…"), ("Cafe\u{301}s", 4, "Caf…"),
  ])
  func clips(raw: String, columns: Int, text: String) {
    #expect(SafeText(raw).clipped(to: columns).text == text)
  }

  @Test func leavesOutAnEllipsisThatDoesNotFit() {
    #expect(SafeText("abcdef").clipped(to: 1, ellipsis: "..").text == "a")
    #expect(SafeText("abcdef").clipped(to: 3, ellipsis: "..").text == "a..")
  }

  @Test func pads() {
    #expect(SafeText("ab").padded(to: 5).text == "ab   ")
    #expect(SafeText("ab").padded(to: 5, alignment: .right).text == "   ab")
    #expect(SafeText("ab").padded(to: 5, alignment: .center).text == " ab  ")
    #expect(SafeText("家族").padded(to: 3).text == "家…")
    #expect(SafeText("家族").padded(to: 2).text == "… ")
  }

  @Test func paddingIsAlwaysAsWideAsAskedFor() {
    var random = SeededGenerator(seed: 3)
    for columns in 0..<400 {
      let text = SafeText(String.hostile(using: &random))
      #expect(text.padded(to: columns % 12).width == columns % 12)
      #expect(text.clipped(to: columns % 12).width <= columns % 12)
    }
  }

  @Test func wrapsAtSpaces() {
    let text = SafeText("Hall has no step-free access. Library offered Tuesdays")
    #expect(text.wrapped(to: 20).map(\.text) == ["Hall has no", "step-free access.", "Library offered", "Tuesdays"])
    #expect(SafeText("short").wrapped(to: 20).map(\.text) == ["short"])
    #expect(SafeText("").wrapped(to: 20).map(\.text) == [""])
  }

  @Test func breaksWordsWiderThanALine() {
    #expect(SafeText("abcdefgh ij").wrapped(to: 3).map(\.text) == ["abc", "def", "gh", "ij"])
    #expect(SafeText("家族家族").wrapped(to: 3).map(\.text) == ["家", "族", "家", "族"])
    #expect(SafeText("家族").wrapped(to: 1).map(\.text) == ["家", "族"])
  }

  @Test func wrappingKeepsEveryWord() {
    var random = SeededGenerator(seed: 4)
    for round in 0..<500 {
      let text = SafeText((0..<4).map { _ in String.hostile(using: &random) }.joined(separator: " "))
      let columns = 2 + round % 20
      let lines = text.wrapped(to: columns)
      #expect(lines.allSatisfy { $0.width <= columns })
      let kept = lines.map(\.text).joined().unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(text.text.unicodeScalars.filter { $0 != " " }))
    }
  }

  @Test(arguments: [
    ("£4 – “café”", "GBP4 - \"cafe\""), ("Siân Ŵyn", "Sian Wyn"), ("cafe\u{301}", "cafe"), ("Nguyễn", "Nguyen"),
    ("straße", "strasse"), ("12\u{A0}°C", "12 degC"), ("▁▄█", "_.|"), ("家", "?"),
    ("½ × 3", "1/2 x 3"), ("plain", "plain"),
  ])
  func foldsToASCII(raw: String, folded: String) {
    let text = SafeText(raw).foldedToASCII()
    #expect(text.text == folded)
    #expect(text.isASCII)
  }

  @Test func foldingGivesPrintableASCIIWhateverComesIn() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let folded = SafeText(String.hostile(using: &random)).foldedToASCII()
      #expect(folded.text.utf8.allSatisfy { 0x20...0x7E ~= $0 })
      #expect(folded.width == folded.text.utf8.count)
    }
  }
}
