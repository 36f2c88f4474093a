import Readings
import TestSupport
import Testing

/// The four rules of special cause, and what must not change them.
@Suite struct ControlChartTests {
  private func series(_ seed: UInt64) -> [Double?] {
    var generator = SeededGenerator(seed: seed)
    var level = Double.random(in: -50...50, using: &generator)
    return (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      if Int.random(in: 0..<15, using: &generator) == 0 { level += Double.random(in: -20...20, using: &generator) }
      if Int.random(in: 0..<12, using: &generator) == 0 { return nil }
      return (level + Double.random(in: -4...4, using: &generator)).rounded()
    }
  }

  private func rebases(_ seed: UInt64, _ count: Int) -> Set<Int> {
    var generator = SeededGenerator(seed: seed &+ 99)
    return Set((0..<2).map { _ in Int.random(in: 0...(count + 3), using: &generator) })
  }

  @Test(arguments: 0..<500) func addingAConstantOrScalingLeavesTheSpecialCauses(_ seed: Int) {
    let values = series(UInt64(seed))
    let rebases = rebases(UInt64(seed), values.count)
    let chart = XmRChart(values, improvement: .increase, rebases: rebases)
    for (scale, shift) in [(1.0, 1_000.0), (1, -0.1), (3.7, 0), (1e-6, 0), (1e9, 5), (0.25, 12.5)] {
      let moved = XmRChart(values.map { $0.map { $0 * scale + shift } }, improvement: .increase, rebases: rebases)
      #expect(moved.causes == chart.causes, "seed \(seed), times \(scale) plus \(shift)")
      #expect(moved.variation == chart.variation)
    }
    let mirrored = XmRChart(values.map { $0.map(-) }, improvement: .decrease, rebases: rebases)
    #expect(mirrored.causes.map { $0?.isHigh } == chart.causes.map { $0?.isHigh.map { !$0 } }, "seed \(seed)")
    #expect(mirrored.variation?.isImprovement == chart.variation?.isImprovement)
  }

  @Test(arguments: 0..<500) func reversingWhatIsBetterSwapsImprovementAndConcern(_ seed: Int) {
    let values = series(UInt64(seed))
    let up = XmRChart(values, improvement: .increase)
    let down = XmRChart(values, improvement: .decrease)
    #expect(up.causes == down.causes)
    #expect(up.variation?.isImprovement == down.variation?.isConcern)
    #expect(up.variation?.isConcern == down.variation?.isImprovement)
    for target in [-60.0, 0, 60] {
      let pair = (up.assurance(of: target), down.assurance(of: target))
      #expect(
        pair.0 == .hitAndMiss
          ? pair.1 == .hitAndMiss : pair.0 == .pass ? pair.1 == .fail : pair.0 == nil ? pair.1 == nil : pair.1 == .pass)
    }
  }

  @Test func aTieBreaksATrendAndAPointOnTheMeanBreaksAShift() {
    let rising: [Double?] = [1, 2, 3, 4, 5, 6, 7, 4, 4, 4, 4]
    #expect(XmRChart(rising, improvement: .increase).causes.prefix(7).allSatisfy { $0?.isHigh != nil })
    let tied: [Double?] = [1, 2, 3, 4, 4, 5, 6, 7, 4, 4, 4]
    #expect(!XmRChart(tied, improvement: .increase).causes.contains(.increasing))
    let shifted: [Double?] = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 11, 11, 11, 11, 9, 9, 9, 9]
    let chart = XmRChart(shifted, improvement: .increase)
    #expect(chart.latest?.mean == 10 && !chart.causes.contains(.shiftHigh))
    let seven: [Double?] = [9, 11, 9, 11, 9, 11, 11, 11, 11, 11, 11, 9, 9, 9, 9, 9, 9, 11, 11, 9]
    #expect(XmRChart(seven, improvement: .increase).causes.count { $0 == .shiftHigh } == 0)
  }

  @Test func aMissingValueBreaksARunAndAMovingRange() {
    let run: [Double?] = [1, 2, 3, 4, nil, 5, 6, 7, 8]
    #expect(XmRChart(run, improvement: .increase).causes.allSatisfy { $0 != .increasing })
    let gap: [Double?] = [1, 2, 1, 2, nil, 101, 102, 101, 102]
    #expect(abs((XmRChart(gap, improvement: .increase).latest?.limits?.upper ?? 0) - (51.5 + 2.66)) < 1e-9)
  }

  @Test func limitsThatCollapseGiveNoVerdict() {
    for values in [[1, 1, 1, 1, 2], [5, 5, 5, 5, 5, 5], Array(repeating: 0.1, count: 12)] as [[Double]] {
      let chart = XmRChart(values, improvement: .increase)
      #expect(chart.latest?.status == XmRChart.LimitStatus.none)
      #expect(chart.variation == nil && chart.assurance(of: 3) == nil)
      #expect(chart.causes.allSatisfy { $0 == .common })
    }
  }

  @Test func fewPointsAreTrialOrNothing() {
    func status(_ count: Int) -> XmRChart.LimitStatus? {
      XmRChart((0..<count).map { Double($0 % 2) }, improvement: .increase).latest?.status
    }
    #expect(status(0) == nil)
    #expect([1, 4].map(status) == [XmRChart.LimitStatus.none, XmRChart.LimitStatus.none])
    #expect([5, 11].map(status) == [.trial, .trial])
    #expect(status(12) == .drawn)
    var settings = XmRChart.Settings()
    settings.fixAfter = 6
    #expect(
      XmRChart((0..<20).map { Double($0 % 2) }, improvement: .increase, settings: settings).latest?.status == .trial)
  }

  @Test func theRunThatIsToldIsTheOneThatIsThere() {
    let shift: [Double?] = [9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 10, 11, 10, 11, 10, 11, 10, 11]
    let chart = XmRChart(shift, improvement: .increase)
    #expect(chart.newestCause == .shiftHigh && chart.runLength == 8)
    let words = ControlChartWords(chart) { "\($0)" }
    #expect(words.change.hasPrefix("Real change for the better: 8 in a row above its average of 9."))
  }
}
