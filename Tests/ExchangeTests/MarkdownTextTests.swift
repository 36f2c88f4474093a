import TestSupport
import Testing

@testable import Exchange

/// Text in a Markdown file: nothing that comes from outside becomes markup.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("a|b", "a\\|b"), ("# Title", "\\# Title"), ("`rm`", "\\`rm\\`"), ("[c](http://x)", "\\[c\\](http\\://x)"),
    ("<script>", "&lt;script&gt;"), ("a & b &amp;", "a &amp; b &amp;amp;"),
    ("**bold** _it_", "\\*\\*bold\\*\\* \\_it\\_"),
    ("one\ntwo\r\n# three", "one two \\# three"), ("www.evil.example", "www\\.evil.example"),
    ("~~x~~", "\\~\\~x\\~\\~"),
    ("back\\slash", "back\\\\slash"), ("@all $x$", "@all \\$x\\$"),
    ("Every child reads, 5.5%", "Every child reads, 5.5%"),
    ("10:30 and so on.", "10:30 and so on."),
  ])
  func textIsEscaped(_ raw: String, _ escaped: String) {
    #expect(MarkdownText(escaping: raw).text == escaped)
  }

  @Test(arguments: HostileText.all) func hostileTextStaysInItsCell(_ raw: String) {
    let line = MarkdownTable(header: ["A", "B"], rows: [["\(raw)", "x"]]).lines[2].text
    #expect(line.unicodeScalars.allSatisfy { HostileText.isHarmless($0) && $0 != "\n" })
    #expect(line.hasPrefix("| ") && line.hasSuffix(" | x |"))
    var bars = 0
    for (index, character) in line.enumerated() where character == "|" {
      let before = line.prefix(index).reversed().prefix { $0 == "\\" }.count
      if before.isMultiple(of: 2) { bars += 1 }
    }
    #expect(bars == 3)
    #expect(!line.contains("<"))
  }

  @Test func onlyWhatIsPutIntoALiteralIsEscaped() {
    let title = "*x*"
    let text: MarkdownText = "### \(title): \(letters: "[c]") \(MarkdownText(escaping: "a_b"))"
    #expect(text.text == "### \\*x\\*: [c] a\\_b")
  }

  @Test func emptyColumnsAreLeftOut() {
    let table = MarkdownTable(header: ["A", "B", "C"], rows: [["1", "", "2"], ["3", "", ""]])
    #expect(table.withoutEmptyColumns.lines.map(\.text) == ["| A | C |", "| --- | --- |", "| 1 | 2 |", "| 3 |  |"])
  }
}
