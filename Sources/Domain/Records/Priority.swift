/// A priority that a community chose.
public struct Priority: Hashable, Sendable, Identifiable {
  public let id: String
  public let number: Int
  public let title: String
  public let short: String
  public let origin: PriorityOrigin?
  public let chosen: String?
  public let how: String?
  public let aims: [String]
  public let evidence: String?
  public let common: RecordCommon

  /// The number as it is shown, P1.
  public var label: String { "P\(number)" }

  init(id: String, fields: RecordFields) {
    self.id = id
    number = fields.integer("number") ?? 0
    title = fields.text("title") ?? id
    short = fields.text("short") ?? title
    origin = fields.choice("origin")
    chosen = fields.text("chosen")
    how = fields.text("how")
    aims = fields.set("aims")
    evidence = fields.text("evidence")
    common = fields.common
  }
}
