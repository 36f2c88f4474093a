/// The four rules by which a point of a control chart is more than chance.
///
/// A point outside the limits; part of seven points strictly rising or falling; near a limit, with another such among
/// three neighbours on the same side of the mean; part of seven points on one side of it. The first that fits names the
/// point (NHSRplotthedots, `ptd_calculate_point_type`). A missing value breaks every run, and so does a point on the
/// mean.
struct SpecialCauseRules {
  private let values: [Double?]
  private let limits: ProcessLimits
  private let settings: XmRChart.Settings
  /// Differences as small as this come from rounding and are none.
  private let tolerance: Double

  init(_ values: ArraySlice<Double?>, _ limits: ProcessLimits, _ settings: XmRChart.Settings) {
    self.values = Array(values)
    self.limits = limits
    self.settings = settings
    tolerance = XmRChart.tolerance * values.reduce(0) { max($0, $1?.magnitude ?? 0) }
  }

  /// How many steps or points of one kind end at a place: the steps of a trend, the points of a shift; else 0.
  func runLength(of cause: SpecialCause, at index: Int) -> Int {
    let signs: [Int]
    switch cause {
    case .increasing, .decreasing: signs = steps
    case .shiftHigh, .shiftLow: signs = sides
    default: return 0
    }
    return signs[...index].reversed().prefix { $0 == signs[index] }.count
  }

  /// What each point is; nil where the value is missing.
  var causes: [SpecialCause?] {
    let sides = sides
    let steps = steps
    let trends = inTrend(steps, runs(steps, of: settings.trendLength - 1))
    let shifts = runs(sides, of: settings.shiftLength)
    let near = nearSides
    return values.indices.map { index in
      guard let value = values[index] else { return nil }
      if let cause = outside(value) { return cause }
      if trends[index] { return rises(at: index, steps, trends) ? .increasing : .decreasing }
      if isTwoOfThree(index, near, sides) { return near[index] > 0 ? .twoOfThreeHigh : .twoOfThreeLow }
      if shifts[index] { return sides[index] > 0 ? .shiftHigh : .shiftLow }
      return .common
    }
  }

  private func sign(_ difference: Double) -> Int { difference > tolerance ? 1 : difference < -tolerance ? -1 : 0 }

  /// On which side of the mean each point lies; 0 on it, and where the value is missing.
  private var sides: [Int] { values.map { $0.map { sign($0 - limits.mean) } ?? 0 } }

  private func outside(_ value: Double) -> SpecialCause? {
    if sign(value - limits.upper) > 0 { return .aboveLimit }
    return sign(value - limits.lower) < 0 ? .belowLimit : nil
  }

  /// 1 for a point between the upper limits, -1 for one between the lower ones, else 0.
  private var nearSides: [Int] {
    values.map { value in
      guard let value, outside(value) == nil else { return 0 }
      return sign(value - limits.nearUpper) > 0 ? 1 : sign(value - limits.nearLower) < 0 ? -1 : 0
    }
  }

  /// The direction of the step into each point; 0 for a tie, and where a value is missing.
  private var steps: [Int] {
    values.indices.map { index in
      guard index > 0, let value = values[index], let before = values[index - 1] else { return 0 }
      return sign(value - before)
    }
  }

  /// Which points are part of a trend.
  ///
  /// - Parameter isInRun: which steps belong to one; it takes in the point from which its first step goes.
  private func inTrend(_ steps: [Int], _ isInRun: [Bool]) -> [Bool] {
    steps.indices.map { index in
      let next = index + 1
      return isInRun[index] || next < steps.count && isInRun[next] && steps[index] != steps[next]
    }
  }

  /// The direction of the step out of a point when the next one is in a trend too, else of the step into it.
  private func rises(at index: Int, _ steps: [Int], _ isInTrend: [Bool]) -> Bool {
    let next = index + 1
    return next < steps.count && isInTrend[next] && steps[next] != 0 ? steps[next] > 0 : steps[index] > 0
  }

  private func isTwoOfThree(_ index: Int, _ near: [Int], _ sides: [Int]) -> Bool {
    guard near[index] != 0 else { return false }
    return (index - 2...index).contains { start in
      guard start >= 0, start + 2 < sides.count else { return false }
      let window = start...(start + 2)
      return window.allSatisfy { sides[$0] == near[index] } && window.count { near[$0] == near[index] } >= 2
    }
  }

  /// Which places belong to a run of equal signs, none of them 0, of at least a length.
  private func runs(_ signs: [Int], of length: Int) -> [Bool] {
    var isInRun = signs.map { _ in false }
    var start = 0
    for index in signs.indices {
      if signs[index] == 0 || signs[index] != signs[start] { start = index }
      guard signs[index] != 0, index - start + 1 >= length else { continue }
      for place in (index - start + 1 == length ? start : index)...index { isInRun[place] = true }
    }
    return isInRun
  }
}
