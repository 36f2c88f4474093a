/// A value that was corrected, as it stood before.
public struct ReplacedValue: Hashable, Sendable {
  /// The day on which it was corrected.
  public let until: CalendarDate?
  /// Who corrected it.
  public let by: String?
  public internal(set) var observation: Observation

  init?(_ period: Period, fields: RecordFields) {
    guard let observation = Observation(code: period.code, fields: fields) else { return nil }
    until = fields.timestamp("at")?.date
    by = fields.text("by")
    self.observation = observation
  }
}
