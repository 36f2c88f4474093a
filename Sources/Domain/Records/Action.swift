/// Something that somebody has promised to do.
public struct Action: Hashable, Sendable, Identifiable {
  public let id: String
  public let neighbourhood: String
  /// The reference, such as NB-A-014.
  public let ref: String
  public let title: String
  public let status: ActionStatus
  public let raised: CalendarDate
  public let owner: String?
  public let organisation: String?
  public let support: String?
  public let priority: String?
  public let due: CalendarDate?
  /// The first day by which it was due; re-dating keeps it.
  public let originalDue: CalendarDate?
  public let raisedAt: String?
  /// The id of the ask it came from.
  public let ask: String?
  public let detail: String?
  public let reason: String?
  public let pace: String?
  public let evidence: String?
  public let closed: CalendarDate?
  /// What has happened since, oldest first.
  public let updates: [ActionUpdate]
  public let common: RecordCommon

  init?(id: String, neighbourhood: String, fields: RecordFields) {
    guard let ref = fields.text("ref"), let status: ActionStatus = fields.choice("status"),
      let raised = fields.date("raised")
    else { return nil }
    self.id = id
    self.neighbourhood = neighbourhood
    self.ref = ref
    title = fields.text("title") ?? ""
    self.status = status
    self.raised = raised
    owner = fields.text("owner")
    organisation = fields.text("organisation")
    support = fields.text("support")
    priority = fields.text("priority")
    due = fields.date("due")
    originalDue = fields.date("original_due")
    raisedAt = fields.text("raised_at")
    ask = fields.text("ask")
    detail = fields.text("detail")
    reason = fields.text("reason")
    pace = fields.text("pace")
    evidence = fields.text("evidence")
    closed = fields.date("closed")
    updates = fields.parts("updates", ActionUpdate.init).sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    common = fields.common
  }

  /// Overdue means that the due day has passed and the action is not finished; due today is not overdue.
  public func isOverdue(on today: CalendarDate) -> Bool { daysLate(on: today) > 0 }

  /// How many days the action is late; 0 when it is not.
  public func daysLate(on today: CalendarDate) -> Int {
    guard let due, !status.isFinished else { return 0 }
    return max(0, due.days(to: today))
  }

  /// Due from today to a number of days ahead, and not finished.
  public func isDue(within days: Int, of today: CalendarDate) -> Bool {
    guard let due, !status.isFinished else { return false }
    return (0...days).contains(today.days(to: due))
  }
}
