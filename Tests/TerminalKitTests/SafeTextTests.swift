import Testing

@testable import TerminalKit

@Suite struct SafeTextTests {
  @Test func keepsPrintableASCII() {
    let text = SafeText("Falls clinic (A-107) ~")
    #expect(text.text == "Falls clinic (A-107) ~")
    #expect(text.width == 22)
    #expect(text.isASCII)
  }

  @Test(arguments: [
    ("Café", "Café", 4), ("Cafe\u{301}", "Cafe\u{301}", 4), ("家族", "家族", 4), ("£12 – 14", "£12 – 14", 8),
    ("한글", "한글", 4), ("ﾊﾛｰ", "ﾊﾛｰ", 3), ("Łódź", "Łódź", 4), ("▁▂█", "▁▂█", 3), ("שלום", "שלום", 4),
  ])
  func measuresText(raw: String, text: String, width: Int) {
    #expect(SafeText(raw).text == text)
    #expect(SafeText(raw).width == width)
    #expect(!SafeText(raw).isASCII)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb", "a b"), ("a\tb", "a b"), ("a\n\nb", "a  b"),
    ("\u{1B}[31mred", "�[31mred"), ("bell\u{7}", "bell�"), ("del\u{7F}", "del�"), ("\u{9B}2J", "�2J"),
    ("a\u{202E}b", "a�b"), ("a\u{2066}b", "a�b"), ("a\u{200B}b", "a�b"), ("a\u{AD}b", "a�b"), ("a\u{FEFF}b", "a�b"),
    ("a\u{2028}b", "a�b"), ("a\u{2029}b", "a�b"), ("a\u{E000}b", "a�b"), ("a\u{0378}b", "a�b"),
    ("a\u{3164}b", "a�b"), ("a\u{34F}b", "a�b"), ("a\u{E0041}\u{E0042}b", "a�b"), ("a\u{200D}b", "a�b"),
    ("a\u{200C}b", "a�b"), ("a\u{FE0F}b", "a�b"), ("a\u{E0100}b", "a�b"), ("nul\u{0}", "nul�"),
  ])
  func showsWhatCouldDoHarm(raw: String, shown: String) {
    #expect(SafeText(raw).text == shown)
    #expect(SafeText(raw).width == shown.unicodeScalars.count)
  }

  @Test func keepsTwoMarksForEachBase() {
    let text = SafeText("o\u{301}\u{302}\u{303}\u{304}k\u{301}")
    #expect(Array(text.text.unicodeScalars) == ["o", "\u{301}", "\u{302}", "k", "\u{301}"])
    #expect(text.width == 2)
  }

  @Test func givesALeadingMarkABase() {
    #expect(Array(SafeText("\u{301}a").text.unicodeScalars) == ["\u{25CC}", "\u{301}", "a"])
    #expect(SafeText("\u{301}a").width == 2)
    #expect(Array(SafeText("a \u{301}").text.unicodeScalars) == ["a", " ", "\u{25CC}", "\u{301}"])
  }

  @Test(arguments: [
    ("👩", "👩", 2), ("👩‍👩‍👧‍👦!", "👩!", 3), ("👍🏽", "👍", 2), ("❤️", "❤", 1), ("❤️‍🔥", "❤", 1), ("🇬🇧", "?", 1), ("🇬🇧🇫🇷", "??", 2),
    ("🇬", "?", 1), ("1️⃣", "1", 1), ("🏽", "?", 1), ("👩\u{200D}a", "👩�a", 4), ("👩\u{200D}", "👩�", 3), ("☰", "?", 1),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴�", 3),
  ])
  func bringsEmojiDownToACertainWidth(raw: String, text: String, width: Int) {
    #expect(SafeText(raw).text == text)
    #expect(SafeText(raw).width == width)
  }

  @Test func sanitisingTwiceChangesNothing() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let raw = String.hostile(using: &random)
      let once = SafeText(raw)
      let twice = SafeText(once.text)
      #expect(once.text.unicodeScalars.elementsEqual(twice.text.unicodeScalars))
      #expect(once.width == twice.width)
    }
  }

  @Test func showsNothingInvisibleAndMeasuresTheSumOfItsCells() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let text = SafeText(String.hostile(using: &random))
      var sum = 0
      text.forEachCell { cell, columns in
        sum += columns
        #expect(columns == 1 || columns == 2)
        #expect(cell.unicodeScalars.count <= 3)
      }
      #expect(sum == text.width)
      for scalar in text.text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(category))
      }
    }
  }

  @Test func joinsTextWithoutMeasuringAgain() {
    let joined = SafeText("Café") + " " + SafeText("家")
    #expect(joined.width == 7)
    #expect(joined == SafeText("Café 家"))
    #expect(["a", "b", "c"].map { SafeText($0) }.joined(separator: ", ").text == "a, b, c")
    #expect([SafeText]().joined(separator: ", ").isEmpty)
  }

  @Test func interpolatesSafely() {
    let name = "\u{1B}]0;title\u{7}"
    let text: SafeText = "Owner \(name)"
    #expect(text.text == "Owner �]0;title�")
  }

  @Test func splitsLinesBeforeSanitising() {
    #expect(SafeText.lines("a\nb\r\nc\n").map(\.text) == ["a", "b", "c", ""])
    #expect(SafeText.lines("").map(\.text) == [""])
  }
}
