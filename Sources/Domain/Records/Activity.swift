/// Something that a partner did on a day, or in the month that ends on it.
public struct Activity: Hashable, Sendable, Identifiable {
  public let id: String
  public let partner: String
  public let date: CalendarDate
  public let title: String
  public let priority: String?
  /// How many sessions; 0 reports that there were none.
  public let sessions: Int?
  /// How many came, counted at the door; nil when nobody counted, or when so few came that it could point at a person.
  public let attendance: Int?
  /// Whether a number of those who came is kept back.
  public let hidesAttendance: Bool
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
    let counted = fields.integer("attendance")
    hidesAttendance = counted.map { SmallNumbers.hidden.contains(Double($0)) } ?? false
    attendance = hidesAttendance ? nil : counted
    place = fields.text("place")
    common = fields.common
  }

  /// How many came, in words; nil when nobody counted.
  public var attendanceWords: String? { hidesAttendance ? "a few came [c]" : attendance.map { "\($0) came" } }
}
