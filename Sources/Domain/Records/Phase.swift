/// A phase that a neighbourhood's programme is or was in.
public struct Phase: Hashable, Sendable, Identifiable {
  public let id: String
  public let name: PhaseName
  public let start: CalendarDate
  public let end: CalendarDate?
  /// How many people were heard.
  public let voices: Int?
  public let heard: String?
  public let common: RecordCommon

  init?(id: String, fields: RecordFields) {
    guard let name: PhaseName = fields.choice("phase"), let start = fields.date("start") else { return nil }
    self.id = id
    self.name = name
    self.start = start
    end = fields.date("end")
    voices = fields.integer("voices")
    heard = fields.text("heard")
    common = fields.common
  }
}
