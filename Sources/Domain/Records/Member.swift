/// A seat, or several of one sort, on the steering group or on a panel.
public struct Member: Hashable, Sendable, Identifiable {
  public let id: String
  public let role: String
  /// The id of the body.
  public let body: String
  public let kind: MemberKind?
  public let organisation: String?
  /// How many sit in this role.
  public let seats: Int
  /// The name, if the person agreed to it.
  public let name: String?
  public let joined: CalendarDate?
  public let common: RecordCommon

  init(id: String, fields: RecordFields) {
    self.id = id
    role = fields.text("role") ?? id
    body = fields.text("body") ?? ""
    kind = fields.choice("kind")
    organisation = fields.text("organisation")
    seats = fields.integer("seats") ?? 1
    name = fields.text("name")
    joined = fields.date("joined")
    common = fields.common
  }
}
