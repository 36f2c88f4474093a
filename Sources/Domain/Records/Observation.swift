/// The value of an indicator for one area and period, or the reason why there is none.
public struct Observation: Hashable, Sendable {
  public let period: Period
  /// The value in the indicator's unit; nil when it is missing.
  public internal(set) var value: Double?
  public internal(set) var count: Double?
  public internal(set) var denominator: Double?
  public internal(set) var lower: Double?
  public internal(set) var upper: Double?
  public internal(set) var marker: MissingMarker?
  public internal(set) var note: String?
  public let isProvisional: Bool
  /// Whether the source has replaced a value that it had published before.
  public let isRevised: Bool
  /// Whether it is an estimate.
  public let isEstimated: Bool
  public let source: String?
  /// What the source says of the trend up to this value, in its words.
  public internal(set) var sourceTrend: String?
  /// What stood there before it was corrected, oldest first.
  public internal(set) var replaced: [ReplacedValue]
  /// Whether counts, and what is made of them, are rounded so that they point at nobody.
  public internal(set) var isRounded = false

  init?(code: String, fields: RecordFields) {
    guard let period = Period(code: code) else { return nil }
    self.period = period
    value = fields.number("value")
    count = fields.number("count")
    denominator = fields.number("denominator")
    lower = fields.number("lower")
    upper = fields.number("upper")
    marker = fields.choice("marker")
    note = fields.text("note")
    isProvisional = fields.flag("provisional")
    isRevised = fields.flag("revised")
    isEstimated = fields.flag("estimated")
    source = fields.text("source")
    sourceTrend = fields.text("source_trend")
    replaced = fields.parts("was") { ReplacedValue(period, fields: $1) }
  }

  /// The observation without its numbers and what was said of them, marked as confidential.
  var suppressed: Observation {
    var hidden = self
    hidden.removeFigures()
    hidden.note = nil
    hidden.sourceTrend = nil
    hidden.marker = .confidential
    return hidden
  }

  /// Takes every number away.
  mutating func removeFigures() {
    value = nil
    count = nil
    denominator = nil
    lower = nil
    upper = nil
  }

  /// The letters that stand beside a value: provisional, revised, estimated.
  public var letters: String {
    (isProvisional ? "[p]" : "") + (isRevised ? "[r]" : "") + (isEstimated ? "[e]" : "")
  }
}
