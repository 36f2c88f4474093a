/// The value of an indicator for one area and period, or the reason why there is none.
public struct Observation: Hashable, Sendable {
  public let period: Period
  /// The value in the indicator's unit; nil when it is missing.
  public let value: Double?
  public let count: Double?
  public let denominator: Double?
  public let lower: Double?
  public let upper: Double?
  public let marker: MissingMarker?
  public let note: String?
  public let isProvisional: Bool
  public let source: String?

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
    source = fields.text("source")
  }

  private init(hiding other: Observation) {
    period = other.period
    value = nil
    count = nil
    denominator = nil
    lower = nil
    upper = nil
    marker = .confidential
    note = other.note
    isProvisional = other.isProvisional
    source = other.source
  }

  /// The observation without its numbers, marked as confidential.
  var suppressed: Observation { Observation(hiding: self) }
}
