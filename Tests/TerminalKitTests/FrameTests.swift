import Testing

@testable import TerminalKit

@Suite struct FrameTests {
  @Test func putsTextAndReturnsTheNextColumn() {
    var frame = Frame(columns: 20, rows: 2, glyphs: .blocks)
    let next = frame.put("Alder Vale", row: 0, column: 1)
    #expect(next == 11)
    #expect(frame.put("41", row: 1, column: 2, width: 6, alignment: .right) == 8)
    #expect(frame.text == " Alder Vale\n      41")
  }

  @Test func cutsAtTheEdgeAndAtTheField() {
    var frame = Frame(columns: 10, rows: 3, glyphs: .blocks)
    frame.put("Alder Vale North", row: 0, column: 2)
    frame.put("Alder Vale", row: 1, column: 0, width: 6)
    frame.put("abc", row: 2, column: -1)
    #expect(frame.text == "  Alder V…\nAlder…\nbc")
  }

  @Test func ignoresRowsOutside() {
    var frame = Frame(columns: 5, rows: 1, glyphs: .blocks)
    let before = frame
    frame.put("abc", row: 1, column: 0)
    frame.put("abc", row: -1, column: 0)
    frame.put("abc", row: 0, column: 5)
    frame.fill(row: 3, column: 0, width: 9, with: "x")
    frame.restyle(row: 7, column: 0, width: 2) { $0.bold = true }
    #expect(frame == before)
  }

  @Test func aFieldIsWrittenWhole() {
    var frame = Frame(columns: 8, rows: 1, glyphs: .ascii)
    frame.fill(row: 0, column: 0, width: 8, with: "#")
    frame.put("a", row: 0, column: 1, width: 4, style: .selected)
    #expect(frame.line(0) == "#a   ###")
    #expect((0..<8).map { frame[0, $0].style.reverse } == [false, true, true, true, true, false, false, false])
  }

  @Test func halfAWideCharacterIsNeverLeft() {
    var frame = Frame(columns: 6, rows: 1, glyphs: .blocks)
    frame.put("家族", row: 0, column: 0)
    #expect(frame[0, 1].text.isEmpty)
    frame.put("x", row: 0, column: 1)
    #expect(frame.line(0) == " x族")
    frame.put("y", row: 0, column: 2)
    #expect(frame.line(0) == " xy")
    frame.put("家族家", row: 0, column: 0)
    frame.put("人", row: 0, column: 1)
    #expect(frame.line(0) == " 人 家")
  }

  @Test func aWideCharacterAtTheEdgeIsLeftOut() {
    var frame = Frame(columns: 3, rows: 1, glyphs: .ascii)
    frame.fill(row: 0, column: 0, width: 3, with: "家")
    #expect(frame.line(0) == "???")
    var wide = Frame(columns: 3, rows: 1, glyphs: .blocks)
    wide.fill(row: 0, column: 0, width: 3, with: "家")
    #expect(wide[0, 2].text != "")
  }

  @Test func everyRowIsExactlyAsWideAsTheFrame() {
    var random = SeededGenerator(seed: 6)
    for tier in GlyphTier.allCases {
      var frame = Frame(columns: 17, rows: 3, glyphs: Glyphs(tier, foldsText: tier == .lines))
      for _ in 0..<1500 {
        let column = Int.random(in: -6...20, using: &random)
        let width = Bool.random(using: &random) ? Int.random(in: -1...20, using: &random) : nil
        frame.put(
          SafeText(String.hostile(using: &random)), row: Int.random(in: -1...3, using: &random), column: column,
          width: width)
      }
      for row in 0..<3 {
        let cells = Array(frame.cells(inRow: row))
        #expect(SafeText(cells.map(\.text).joined()).width == 17)
        for (index, cell) in cells.enumerated() where cell.text.isEmpty {
          #expect(index > 0 && SafeText(cells[index - 1].text).width == 2)
        }
      }
    }
  }

  @Test func foldsTextForPlainTerminals() {
    var ascii = Frame(columns: 12, rows: 1, glyphs: .ascii)
    ascii.put("£9 café ─⎺", row: 0, column: 0)
    #expect(ascii.line(0) == "GBP9 cafe -|")
    var lines = Frame(columns: 12, rows: 1, glyphs: Glyphs(.lines, foldsText: true))
    lines.put("£9 café ─⎺", row: 0, column: 0)
    #expect(lines.line(0) == "GBP9 cafe ─⎺")
  }

  @Test func restylesWithoutTouchingText() {
    var frame = Frame(columns: 5, rows: 1, glyphs: .ascii)
    frame.put("abcde", row: 0, column: 0)
    frame.restyle(row: 0, column: 3, width: 9) { $0.underline = true }
    #expect(frame.line(0) == "abcde")
    #expect((0..<5).map { frame[0, $0].style.underline } == [false, false, false, true, true])
  }

  @Test func snapshotShowsTextStylesAndLegend() {
    var frame = Frame(columns: 6, rows: 2, glyphs: .ascii)
    frame.put("P1", row: 0, column: 0, style: .title)
    frame.put("late", row: 1, column: 1, style: Style(.act, bold: true, reverse: true))
    frame.cursor = ScreenPosition(row: 1, column: 1)
    let expected = """
      6x2 ascii cursor 1,1
      |P1    |
      | late |
      styles
      |TT....|
      |.SSSS.|
      legend
      . normal
      T title bold
      S act bold reverse

      """
    #expect(frame.snapshot == expected)
  }

  @Test func everyStyleHasALetterOfItsOwn() {
    var maps: Set<String> = []
    for ink in Ink.allCases {
      for flags in 0..<8 {
        var frame = Frame(columns: 1, rows: 1, glyphs: .ascii)
        let style = Style(ink, bold: flags & 1 != 0, reverse: flags & 2 != 0, underline: flags & 4 != 0)
        frame.put("a", row: 0, column: 0, style: style)
        let lines = frame.snapshot.split(separator: "\n")
        #expect(lines[5] == "\(lines[3].dropFirst().dropLast()) \(style)")
        maps.insert(String(lines[3]))
      }
    }
    #expect(maps.count == Ink.allCases.count * 8)
  }
}
