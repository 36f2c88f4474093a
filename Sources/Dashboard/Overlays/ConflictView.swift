/// An edit that was refused because somebody changed the same field meanwhile.
struct ConflictView {
  /// What stands there now, who set it and when, and what was wanted.
  let message: String
  /// The record and the field over which the two differ.
  let record: String?
  let field: String?
  /// The form as it was typed; nothing of it is lost.
  let form: Form
}
