/// Why an edit was not made.
public struct WorkspaceFailure: Error, Hashable, Sendable {
  /// What is wrong and what to do.
  public let message: String
  /// Whether somebody else changed the same thing meanwhile, so that the person must choose.
  public let isConflict: Bool
  /// The record and the field over which the two differ, if it is one.
  public let record: String?
  public let field: String?

  /// Creates a failure.
  public init(message: String, isConflict: Bool = false, record: String? = nil, field: String? = nil) {
    self.record = record
    self.message = message
    self.isConflict = isConflict
    self.field = field
  }
}
