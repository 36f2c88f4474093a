import Readings
import StrictJSON

/// The answer to `"kind":"funnel"`: the benchmark, and how far each area lies from it.
struct FunnelReply {
  private let funnel: FunnelPlot

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    guard let kind = try request.text("type").flatMap(FunnelPlot.Kind.init) else {
      throw ReadingRefusal("type must be proportion or ratio")
    }
    var areas: [(count: Double, denominator: Double)] = []
    for (index, point) in try request.objects("points").enumerated() {
      guard let count = try point.number("count"), let denominator = try point.number("denominator") else {
        throw ReadingRefusal("points[\(index)] needs a count and a denominator")
      }
      areas.append((count, denominator))
    }
    funnel = try FunnelPlot(kind, areas)
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.number("benchmark", funnel.benchmark)
    builder.openArray("points")
    for point in funnel.points {
      builder.openObject()
      builder.number("value", point.value)
      builder.word("significance", point.significance.rawValue)
      builder.closeObject()
    }
    builder.closeArray()
    builder.closeObject()
  }
}
