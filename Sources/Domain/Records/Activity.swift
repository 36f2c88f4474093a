/// Something that a partner did on a day, or in the month that ends on it.
public struct Activity: Hashable, Sendable, Identifiable {
  public let id: String
  public let partner: String
  public let date: CalendarDate
  public let title: String
  public let priority: String?
  /// How many sessions; 0 reports that there were none.
  public let sessions: Int?
  /// How many came, counted at the door.
  public let attendance: Int?
  public let place: String?
  public let common: RecordCommon

  init?(id: String, fields: RecordFields) {
    guard let partner = fields.text("partner"), let date = fields.date("date") else { return nil }
    self.id = id
    self.partner = partner
    self.date = date
    title = fields.text("title") ?? ""
    priority = fields.text("priority")
    sessions = fields.integer("sessions")
    attendance = fields.integer("attendance")
    place = fields.text("place")
    common = fields.common
  }
}
