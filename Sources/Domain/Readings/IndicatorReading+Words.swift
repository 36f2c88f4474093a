import Readings

extension IndicatorReading {
  /// The reading in one sentence or two that can be said aloud.
  public var sentence: String { ReadingSentence(self).text }

  /// How the series was read, as screens name it.
  public var methodWords: String {
    let unit = indicator.shown?.observations.last?.period.unitName ?? "value"
    switch method {
    case .controlChart:
      let group = chart.latest
      let count = Plural.of(group?.known ?? 0, unit)
      let since = chart.groups.count > 1 ? " since it began anew" : ""
      let status =
        switch group?.status {
        case .drawn?: "XmR control chart: \(count)\(since)"
        case .trial?: "XmR chart, trial limits: \(count)\(since)"
        default: "a line only: \(count)\(since)"
        }
      // Seasons are no special cause, and the chart cannot tell.
      return unit == "term" ? status + " (seasonal)" : status
    case .trend: return "a five-year trend and a 95% interval, as OHID Fingertips does"
    case .interval: return "a 95% interval of the newest value, as OHID Fingertips does"
    case .line: return "a line and a number, without a verdict"
    }
  }
}
