/// One line on what has happened to an action.
public struct ActionUpdate: Hashable, Sendable, Identifiable {
  public let id: String
  public let at: Timestamp
  public let by: String
  public let text: String

  init?(id: String, fields: RecordFields) {
    guard let at = fields.timestamp("at") else { return nil }
    self.id = id
    self.at = at
    by = fields.text("by") ?? ""
    text = fields.text("text") ?? ""
  }
}
