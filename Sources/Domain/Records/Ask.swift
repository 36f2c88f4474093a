/// Something that residents asked for, and what became of it.
public struct Ask: Hashable, Sendable, Identifiable {
  public let id: String
  public let neighbourhood: String
  /// The reference, such as NB-Q-003.
  public let ref: String
  /// The panel's own words.
  public let text: String
  public let heard: CalendarDate
  public let state: AskState
  public let panel: String?
  public let place: String?
  public let priority: String?
  public let replyDue: CalendarDate?
  public let replied: CalendarDate?
  public let reply: String?
  /// Ids of the actions that came of it.
  public let actions: [String]
  public let done: CalendarDate?
  public let told: CalendarDate?
  public let toldWhere: String?
  public let common: RecordCommon

  init?(id: String, neighbourhood: String, fields: RecordFields) {
    guard let ref = fields.text("ref"), let heard = fields.date("heard"), let state: AskState = fields.choice("state")
    else { return nil }
    self.id = id
    self.neighbourhood = neighbourhood
    self.ref = ref
    text = fields.text("text") ?? ""
    self.heard = heard
    self.state = state
    panel = fields.text("panel")
    place = fields.text("place")
    priority = fields.text("priority")
    replyDue = fields.date("reply_due")
    replied = fields.date("replied")
    reply = fields.text("reply")
    actions = fields.set("actions")
    done = fields.date("done")
    told = fields.date("told")
    toldWhere = fields.text("told_where")
    common = fields.common
  }
}
