import Readings
import StrictJSON

/// Answers lines of JSON that ask for a reading, each with one line of JSON.
public struct ReadingService {
  /// The answers so far, each with a line feed.
  public private(set) var answers = JSONLineBuilder()
  /// How many lines could not be read.
  public private(set) var errors = 0

  /// Creates a service that has answered nothing yet.
  public init() {}

  /// Answers a line; one that cannot be read is answered with what is wrong with it.
  public mutating func answer(_ line: [UInt8]) {
    do throws(ReadingRefusal) {
      let request = try ReadingRequest(line: line)
      try answer(request)
    } catch {
      refuse(error.message)
    }
  }

  /// Answers a line that is not even looked at.
  public mutating func refuse(_ message: String) {
    errors += 1
    answers.openObject()
    answers.text("error", message)
    answers.closeObject()
    answers.endLine()
  }

  /// Forgets the answers, once they have been passed on.
  public mutating func clear() { answers.clear() }

  private mutating func answer(_ request: ReadingRequest) throws(ReadingRefusal) {
    let kind = try request.kind
    // A refusal must leave nothing of an answer behind, so what can be refused comes first.
    switch kind {
    case "xmr": try ControlChartReply(request).write(to: &answers)
    case "proportion", "rate": try IntervalReply(request, kind: kind).write(to: &answers)
    case "trend": try TrendReply(request).write(to: &answers)
    case "benchmark": try BenchmarkReply(request).write(to: &answers)
    case "assurance": try AssuranceReply(request).write(to: &answers)
    case "funnel": try FunnelReply(request).write(to: &answers)
    case "suppress": try SuppressionReply(request).write(to: &answers)
    default:
      throw ReadingRefusal(
        "kind must be xmr, proportion, rate, trend, benchmark, assurance, funnel or suppress, not \"\(kind)\"")
    }
    answers.endLine()
  }
}
