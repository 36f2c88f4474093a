import Readings
import StrictJSON

/// The answer to `"kind":"benchmark"`: how a value with its interval lies against a benchmark.
struct BenchmarkReply {
  /// Which values are good, in the words of Fingertips.
  private enum Polarity: String, CaseIterable {
    case high
    case low
    case none
  }

  private let comparison: BenchmarkComparison

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    let improvement: Improvement =
      switch try request.choice("polarity", Polarity.self) {
      case .high?: .increase
      case .low?: .decrease
      case .some(.none), nil: .neutral
      }
    let hasValue = try request.number("value") != nil
    let interval = try request.range("lower", "upper")
    comparison = BenchmarkComparison(
      interval: hasValue ? interval : nil, wider: try request.range("lower998", "upper998"),
      benchmark: try request.number("benchmark"), improvement: improvement)
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.word("comparison", comparison.rawValue)
    builder.closeObject()
  }
}
