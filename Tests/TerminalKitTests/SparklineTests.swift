import Testing

@testable import TerminalKit

@Suite struct SparklineTests {
  static let admissions: [Double?] = [29.9, 31.8, 32.2, 34.9, 35.2, 34.6, 36.4, 35.8, 38.2, 39.9, nil, 41]

  @Test(arguments: [
    (GlyphTier.blocks, "▂▃▃▄▅▄▅▅▆▆x▇"), (.lines, "⎼⎼⎼─────⎻⎻x⎺"), (.ascii, "_...:.::::x|"),
  ])
  func drawsEveryTier(tier: GlyphTier, line: String) {
    let text = Sparkline.draw(Self.admissions, width: 12, scale: .fixed(25...45), glyphs: Glyphs(tier))
    #expect(text.text == line)
    #expect(text.width == 12)
  }

  @Test(arguments: GlyphTier.allCases)
  func aLevelSeriesIsDrawnHalfWay(tier: GlyphTier) {
    let glyphs = Glyphs(tier)
    let middle = glyphs.levels[glyphs.levels.count / 2]
    let text = Sparkline.draw([7, 7, 7], width: 9, scale: .own, glyphs: glyphs)
    #expect(text.text == String(repeating: middle, count: 3))
  }

  @Test func whatIsMissingIsNeverBlank() {
    let line = Sparkline([nil, nil, .nan, .infinity], width: 9, scale: .own, glyphs: .blocks)
    #expect(line.text.text == "xxxx")
    #expect(line.range == nil)
    #expect(Sparkline([], width: 9, scale: .own, glyphs: .blocks).text.isEmpty)
    #expect(Sparkline([1], width: 9, scale: .own, glyphs: .blocks).text.width == 1)
    #expect(Sparkline([1, 2], width: 0, scale: .own, glyphs: .blocks).text.isEmpty)
  }

  @Test func countsWhatLiesBeyondTheScale() {
    let line = Sparkline([-5, 0, 10, 11, 12], width: 5, scale: .fixed(0...10), glyphs: .ascii)
    #expect(line.text.text == "__|||")
    #expect(line.above == 2)
    #expect(line.below == 1)
    #expect(line.range == 0...10)
  }

  @Test func sharesOneScale() {
    #expect(Sparkline.Scale.shared([[1, nil, 4], [9]]) == .fixed(1...9))
    #expect(Sparkline.Scale.shared([[nil], []]) == .own)
  }

  @Test func showsTheLastOfEachRunAndTheNewestAtTheRight() {
    let values = (1...24).map { Double($0) as Double? }
    #expect(Sparkline.lastOfEachRun(values, width: 5) == [4, 9, 14, 19, 24])
    let line = Sparkline([1, 2, 3, 4, 5, 6, nil], width: 3, scale: .own, glyphs: .ascii)
    #expect(line.text.text.last == "x")
    #expect(line.valuesPerCharacter == 3)
  }

  @Test func widthIsTheNumberOfValuesAndRisingValuesNeverFall() {
    var random = SeededGenerator(seed: 7)
    for round in 0..<300 {
      let glyphs = Glyphs(GlyphTier.allCases[round % 3])
      let values = (0..<round % 40).map { _ in Double.random(in: -1e3...1e3, using: &random) }.sorted()
      let line = Sparkline(values, width: 60, scale: round % 2 == 0 ? .own : .fixed(-400...700), glyphs: glyphs)
      #expect(line.text.width == values.count)
      let levels = line.text.text.compactMap { glyphs.levels.firstIndex(of: $0) }
      #expect(levels.count == values.count)
      #expect(levels == levels.sorted())
    }
  }

  @Test func surviveTheLargestNumbers() {
    let most = Double.greatestFiniteMagnitude
    let line = Sparkline([-most, 0, most, .leastNonzeroMagnitude], width: 4, scale: .own, glyphs: .blocks)
    #expect(line.text.text == "▁▅█▅")
  }
}
