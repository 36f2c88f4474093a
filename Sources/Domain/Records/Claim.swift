/// A result that somebody claims without a published series; it carries its sources and gets no verdict on a trend.
public struct Claim: Hashable, Sendable, Identifiable {
  public let id: String
  public let statement: String
  public let by: String
  public let priority: String?
  public let period: String?
  public let baseline: String?
  public let comparator: String?
  public let caveat: String?
  public let link: String?
  public let common: RecordCommon

  init(id: String, fields: RecordFields, isPriorityAway: Bool) {
    self.id = id
    statement = fields.text("statement") ?? id
    by = fields.text("by") ?? ""
    priority = isPriorityAway ? nil : fields.text("priority")
    period = fields.text("period")
    baseline = fields.text("baseline")
    comparator = fields.text("comparator")
    caveat = fields.text("caveat")
    link = fields.text("link")
    common = fields.common
  }
}
