/// How a series is read, which follows from what its figures can carry.
public enum ReadingMethod: String, Hashable, Sendable {
  /// A control chart: five values within years or more, twelve for limits that stand.
  case controlChart = "xmr"
  /// The trend of five yearly values, with the interval of the newest.
  case trend
  /// The interval of the newest value, laid against a wider area's.
  case interval
  /// The line and the number; no verdict.
  case line
}
