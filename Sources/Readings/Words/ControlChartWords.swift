/// What a control chart says, in clauses that can be said aloud.
///
/// The clauses hold for good news and bad alike, and claim nothing that the figures do not show.
public struct ControlChartWords {
  private let chart: XmRChart
  private let format: (Double) -> String

  /// Puts a chart into words; `format` writes a value as people read it.
  public init(_ chart: XmRChart, format: @escaping (Double) -> String) {
    self.chart = chart
    self.format = format
  }

  /// Whether there is a real change, which, and how it shows.
  public var change: String {
    guard let cause = chart.newestCause, let group = chart.latest, let limits = group.limits else { return noVerdict }
    let isRough = group.status == .trial
    let values = isRough ? " (\(group.baseline) values)" : ""
    guard let isHigh = cause.isHigh else {
      return "No real change\(values): within its usual \(range(limits))"
    }
    let sort = ControlChartWords.sort(isHigh: isHigh, chart.improvement)
    return "\(isRough ? "Early sign of change" : "Real change") \(sort)\(values): \(ground(cause, limits))"
  }

  /// Why no verdict is given.
  private var noVerdict: String {
    let known = chart.latest?.known ?? 0
    if known >= XmRChart.trialBaseline {
      if chart.latest?.limits == nil { return "No two values in a row, so no usual range can be drawn for it" }
      return "It \(chart.isLevel ? "does not move" : "moves by single steps"), so no usual range can be drawn for it"
    }
    let since = chart.groups.count > 1 ? " since it began anew" : ""
    return "Too few values\(since) (\(known)) to tell a change from chance"
  }

  /// What shows the change.
  private func ground(_ cause: SpecialCause, _ limits: ProcessLimits) -> String {
    let run = chart.runLength
    return switch cause {
    case .common: "within its usual \(range(limits))"
    case .aboveLimit: "above its usual \(range(limits))"
    case .belowLimit: "below its usual \(range(limits))"
    case .increasing: "\(run) rises in a row"
    case .decreasing: "\(run) falls in a row"
    case .twoOfThreeHigh: "twice in three near the top of its usual \(range(limits))"
    case .twoOfThreeLow: "twice in three near the bottom of its usual \(range(limits))"
    case .shiftHigh: "\(run) in a row above its average of \(format(limits.mean))"
    case .shiftLow: "\(run) in a row below its average of \(format(limits.mean))"
    }
  }

  private func range(_ limits: ProcessLimits) -> String { "\(format(limits.lower)) to \(format(limits.upper))" }

  /// Where the newest value stands to a target; nil where the chart allows no verdict.
  public func standing(to target: Double) -> String? {
    guard chart.assurance(of: target) != nil, let standing = chart.standing(to: target) else { return nil }
    return "Target \(format(target)): \(standing.words(hasChart: true))"
  }

  /// "for the better", "for the worse", or the direction where neither is better.
  public static func sort(isHigh: Bool, _ improvement: Improvement) -> String {
    switch improvement.isBetter(up: isHigh) {
    case true?: "for the better"
    case false?: "for the worse"
    case nil: isHigh ? "upwards" : "downwards"
    }
  }
}
