import Readings
import StrictJSON

/// The answer to `"kind":"trend"`: the direction, whether it is for the better, and the test's figure.
struct TrendReply {
  private let trend: RecentTrend
  private let judgement: TrendJudgement

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    guard let type = try request.text("type") else { throw ReadingRefusal("type is needed: proportion or other") }
    var points: [RecentTrend.Point] = []
    for (index, point) in try request.objects("points").enumerated() {
      do throws(ReadingRefusal) {
        points.append(try TrendReply.point(point))
      } catch {
        throw ReadingRefusal("points[\(index)]: \(error.message)")
      }
    }
    trend =
      RecentTrend.Kind(rawValue: type).map { RecentTrend($0, points) }
      ?? RecentTrend(refusing: "values of the type \(type) are not read for a trend")
    judgement = TrendJudgement(trend.direction, improvement: try request.choice("improvement") ?? .neutral)
  }

  private static func point(_ request: ReadingRequest) throws(ReadingRefusal) -> RecentTrend.Point {
    guard let year = try request.integer("year") else { throw ReadingRefusal("year is needed, a whole number") }
    let count = try request.number("count")
    let denominator = try request.number("denominator")
    if let denominator, denominator <= 0 { throw ReadingRefusal("denominator must be above 0") }
    if let count, count < 0 { throw ReadingRefusal("count cannot be below 0") }
    if let count, let denominator, count > denominator {
      throw ReadingRefusal("count is above the denominator; have the two been swapped?")
    }
    return RecentTrend.Point(
      year: year, count: count, denominator: denominator, value: try request.number("value"),
      lower: try request.number("lower"), upper: try request.number("upper"))
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.word("trend", trend.direction.rawValue)
    builder.word("judgement", judgement.rawValue)
    builder.number("chi_squared", trend.chiSquared)
    builder.text("reason", trend.reason)
    builder.closeObject()
  }
}
