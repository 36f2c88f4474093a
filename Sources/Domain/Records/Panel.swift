/// A body that hears residents: a community-only panel, a youth parliament, a school assembly.
public struct Panel: Hashable, Sendable, Identifiable {
  public let id: String
  public let name: String
  public let kind: PanelKind
  public let meets: String?
  /// How many residents sit on it; they are counted, never named.
  public let members: Int?
  public let next: CalendarDate?
  public let common: RecordCommon

  init(id: String, fields: RecordFields) {
    self.id = id
    name = fields.text("name") ?? id
    kind = fields.choice("kind") ?? .communityPanel
    meets = fields.text("meets")
    members = fields.integer("members")
    next = fields.date("next")
    common = fields.common
  }
}
