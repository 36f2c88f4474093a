/// What a control chart says, in clauses that can be said aloud.
///
/// The clauses hold for good news and bad alike, and name nothing that the figures do not show.
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
    guard let group = chart.latest, let limits = group.limits, group.status != .none else { return noVerdict }
    guard let cause = chart.newestCause, let isHigh = cause.isHigh else {
      return "No real change: \(within(limits))\(hedge(group))"
    }
    let sort = ControlChartWords.sort(isHigh: isHigh, chart.improvement)
    let start = group.status == .trial ? "An early sign of a change\(sort)" : "A real change\(sort)"
    return "\(start): \(ground(cause, limits))\(hedge(group))"
  }

  /// Why no verdict is given.
  private var noVerdict: String {
    let known = chart.latest?.known ?? 0
    if known >= XmRChart.trialBaseline {
      return "It hardly moves, so no usual range can be drawn and no change told from chance"
    }
    let since = chart.groups.count > 1 ? " since the series began anew" : ""
    return "Too few values\(since) (\(known)) to tell a change from chance"
  }

  /// What shows the change.
  private func ground(_ cause: SpecialCause, _ limits: ProcessLimits) -> String {
    let run = chart.runLength
    return switch cause {
    case .common: within(limits)
    case .aboveLimit: "above its usual \(range(limits))"
    case .belowLimit: "below its usual \(range(limits))"
    case .increasing: "\(run) rises in a row"
    case .decreasing: "\(run) falls in a row"
    case .twoOfThreeHigh: "twice in three values near the top of its usual \(range(limits))"
    case .twoOfThreeLow: "twice in three values near the bottom of its usual \(range(limits))"
    case .shiftHigh: "\(run) values in a row above its average of \(format(limits.mean))"
    case .shiftLow: "\(run) values in a row below its average of \(format(limits.mean))"
    }
  }

  private func within(_ limits: ProcessLimits) -> String { "within its usual \(range(limits))" }

  private func range(_ limits: ProcessLimits) -> String { "\(format(limits.lower)) to \(format(limits.upper))" }

  private func hedge(_ group: XmRChart.Group) -> String {
    group.status == .trial ? " (from \(group.known) values, so still rough)" : ""
  }

  /// Whether the target can be relied on.
  public func assurance(of target: Double) -> String? {
    switch chart.assurance(of: target) {
    case .pass?: "Target \(format(target)): always met, as things are"
    case .fail?: "Target \(format(target)): out of reach, as things are"
    case .hitAndMiss?: "Target \(format(target)): met by chance, not reliably"
    case nil: nil
    }
  }

  /// " for the better", " for the worse", or up or down where neither is better.
  static func sort(isHigh: Bool, _ improvement: Improvement) -> String {
    switch improvement.isBetter(up: isHigh) {
    case true?: " for the better"
    case false?: " for the worse"
    case nil: isHigh ? " upwards" : " downwards"
    }
  }
}
