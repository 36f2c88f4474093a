import Readings
import StrictJSON

/// The answer to `"kind":"proportion"` and `"kind":"rate"`: the value, its interval and how it was made.
struct IntervalReply {
  private let interval: Interval

  init(_ request: ReadingRequest, kind: String) throws(ReadingRefusal) {
    let confidence = try request.number("confidence").map { level throws(ReadingRefusal) in try Confidence(level) }
    let count = try request.neededNumber("count")
    let denominator = try request.neededNumber("denominator")
    interval =
      kind == "proportion"
      ? try .proportion(count, of: denominator, confidence: confidence ?? .percent95)
      : try .rate(
        count, of: denominator, per: try request.number("per") ?? 1, confidence: confidence ?? .percent95)
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.number("value", interval.value)
    builder.number("lower", interval.lower)
    builder.number("upper", interval.upper)
    builder.word("method", interval.method.rawValue)
    builder.closeObject()
  }
}
