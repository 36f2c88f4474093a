import Readings
import StrictJSON

/// The answer to `"kind":"assurance"`: whether limits let a target be relied on.
struct AssuranceReply {
  private let assurance: Assurance?

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    let lower = try request.neededNumber("lower_limit")
    let upper = try request.neededNumber("upper_limit")
    guard lower <= upper else { throw ReadingRefusal("lower_limit lies above upper_limit") }
    guard let improvement = try request.choice("improvement", Improvement.self) else {
      throw ReadingRefusal("improvement is needed: increase, decrease or neutral")
    }
    assurance = try request.number("target").flatMap {
      Assurance(lower: lower, upper: upper, target: $0, improvement: improvement)
    }
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.word("assurance", assurance?.rawValue)
    builder.closeObject()
  }
}
