import Testing

@testable import TerminalKit

@Suite struct ChartAxisTests {
  @Test(arguments: [
    ([29.9, 41, 35], 4, 28.0, 44.0), ([0, 7], 4, 0, 8), ([3, 97], 2, 0, 100), ([-4, 6], 2, -6, 6),
    ([0.12, 0.31], 4, 0.08, 0.4), ([1204, 1150], 4, 1140, 1220), ([40, 55], 4, 35, 55), ([-14.2, 4], 3, -20, 10),
    ([0], 4, 0, 4), ([0, 1], 1, 0, 1),
  ])
  func choosesRoundBounds(values: [Double], steps: Int, lowest: Double, highest: Double) {
    let axis = ChartAxis(enclosing: values, steps: steps)
    #expect(abs(axis.lowest - lowest) < 1e-9)
    #expect(abs(axis.highest - highest) < 1e-9)
  }

  @Test func enclosesAllValues() {
    var random = SeededGenerator(seed: 9)
    for round in 0..<1000 {
      let middle = Double.random(in: -1e4...1e4, using: &random)
      let span = Double.random(in: 0...100, using: &random)
      let values = (0..<5).map { _ in middle + Double.random(in: -span...span, using: &random) }
      let axis = ChartAxis(enclosing: values, steps: 1 + round % 6)
      #expect(values.allSatisfy { axis.lowest <= $0 && $0 <= axis.highest + 1e-9 })
    }
  }

  @Test func saysWhereItStarts() {
    #expect(ChartAxis(enclosing: [0, 9], steps: 3).note == nil)
    #expect(ChartAxis(enclosing: [0.25, 0.3], steps: 4).note == "Axis starts at 0.240, not 0.")
    #expect(ChartAxis(enclosing: [-2_400, 100], steps: 5).note == nil, "0 lies on the axis")
    #expect(ChartAxis(enclosing: [-2_400, -2_300], steps: 5).note == "Axis starts at -2,425, not 0.")
  }
}
