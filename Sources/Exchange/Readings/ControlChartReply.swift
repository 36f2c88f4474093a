import Readings
import StrictJSON

/// The answer to `"kind":"xmr"`: limits, special causes, variation, assurance and a sentence.
struct ControlChartReply {
  private let chart: XmRChart
  private let target: Double?

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    let values = try request.numbers("values")
    var settings = XmRChart.Settings()
    settings.screensOutliers = try request.flag("screen_outliers") ?? true
    settings.fixAfter = try request.integer("fix_after")
    if let count = settings.fixAfter, count < 1 { throw ReadingRefusal("fix_after must be 1 or more, or null") }
    let rebases = try ControlChartReply.rebases(request)
    target = try request.number("target")
    chart = XmRChart(
      values, improvement: try request.choice("improvement") ?? .neutral, rebases: rebases, settings: settings)
  }

  private static func rebases(_ request: ReadingRequest) throws(ReadingRefusal) -> Set<Int> {
    var places: Set<Int> = []
    guard request.has("rebase") else { return places }
    for place in try request.numbers("rebase") {
      guard let place, let whole = Int(exactly: place) else {
        throw ReadingRefusal("rebase must be a list of places in values, the first being 0")
      }
      places.insert(whole)
    }
    return places
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    let latest = chart.latest
    write(latest, to: &builder)
    builder.number("near_lower", latest?.limits?.nearLower)
    builder.number("near_upper", latest?.limits?.nearUpper)
    builder.openArray("points")
    for group in chart.groups {
      // The same figures stand at every point of a group; they are put into text once.
      var shared = JSONLineBuilder()
      write(group, to: &shared)
      for index in group.range {
        builder.openObject()
        builder.number("value", chart.values[index])
        builder.fragment(shared)
        builder.word("special_cause", chart.causes[index]?.rawValue)
        builder.closeObject()
      }
    }
    builder.closeArray()
    builder.word("variation", (chart.variation ?? .common).rawValue)
    builder.word("assurance", target.flatMap(chart.assurance)?.rawValue)
    builder.word("limits", (latest?.status ?? .none).rawValue)
    builder.text("sentence", sentence)
    builder.closeObject()
  }

  private func write(_ group: XmRChart.Group?, to builder: inout JSONLineBuilder) {
    builder.number("mean", group?.mean)
    builder.number("lower_limit", group?.limits?.lower)
    builder.number("upper_limit", group?.limits?.upper)
  }

  private var sentence: String {
    guard let newest = chart.newest, let value = chart.values[newest] else { return "No value is known." }
    let words = ControlChartWords(chart, format: ControlChartReply.short)
    let clauses = [
      "The newest value is \(ControlChartReply.short(value))", words.change, target.flatMap(words.standing),
    ]
    return clauses.compactMap(\.self).joined(separator: ". ") + "."
  }

  /// A number with four significant digits at least, as a sentence needs it.
  private static func short(_ value: Double) -> String {
    guard value != 0, value.magnitude < 1e12 else { return value == 0 ? "0" : "\(value)" }
    var scale = 1.0
    while value.magnitude * scale < 1000, scale < 1e18 { scale *= 10 }
    let rounded = (value * scale).rounded(.toNearestOrAwayFromZero) / scale
    return rounded == rounded.rounded() ? String(Int64(rounded)) : "\(rounded)"
  }
}
