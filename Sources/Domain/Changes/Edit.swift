/// Changes that belong together: all of them are made, or none.
public struct Edit: Hashable, Sendable {
  /// What was done, in words for the history and the message line, such as "NB-A-014 closed".
  public let summary: String
  public let changes: [Change]

  /// Creates an edit.
  public init(summary: String, changes: [Change]) {
    self.summary = summary
    self.changes = changes
  }
}
