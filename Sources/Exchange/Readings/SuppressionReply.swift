import Readings
import StrictJSON

/// The answer to `"kind":"suppress"`: counts of people as they may be shown.
struct SuppressionReply {
  /// How small counts are kept back.
  private enum Rule: String, CaseIterable {
    /// 1 to 7 kept back, the rest rounded to 5.
    case nhs
    /// Shown as they are, with secondary suppression against the total.
    case exact
  }

  private let shown: [String]
  private let total: String?

  init(_ request: ReadingRequest) throws(ReadingRefusal) {
    let counts = try request.numbers("counts")
    if let index = counts.firstIndex(where: { $0.map { $0 < 0 } ?? false }) {
      throw ReadingRefusal("counts[\(index)] cannot be below 0")
    }
    let given = try request.number("total")
    if let given, given < 0 { throw ReadingRefusal("total cannot be below 0") }
    let known = counts.compactMap(\.self)
    let safe: (counts: [Double?], total: Double?)
    switch try request.choice("rule", Rule.self) ?? .nhs {
    case .nhs: safe = (known.map(SmallCounts.shown), given.flatMap(SmallCounts.shown))
    case .exact:
      let suppressed = SecondarySuppression(known, total: given)
      safe = (suppressed.counts, suppressed.total)
    }
    var remaining = safe.counts[...]
    shown = counts.map { $0 == nil ? "[x]" : SuppressionReply.text(remaining.removeFirst()) }
    total = given.map { _ in SuppressionReply.text(safe.total) }
  }

  private static func text(_ count: Double?) -> String {
    count.map { $0 == $0.rounded() && $0 < 9e18 ? String(Int64($0)) : "\($0)" } ?? "[c]"
  }

  func write(to builder: inout JSONLineBuilder) {
    builder.openObject()
    builder.openArray("shown")
    for count in shown { builder.word(nil, count) }
    builder.closeArray()
    if let total { builder.word("total", total) }
    builder.closeObject()
  }
}
