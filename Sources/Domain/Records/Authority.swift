/// A local authority.
public struct Authority: Hashable, Sendable {
  public let id: String
  public let name: String
  /// The GSS code, such as E08000015.
  public let code: String?

  init(id: String, fields: RecordFields) {
    self.id = id
    name = fields.text("name") ?? id
    code = fields.text("code")
  }
}
