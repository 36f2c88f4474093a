/// Why an edit was not made.
public struct WorkspaceFailure: Error, Hashable, Sendable {
  /// What is wrong and what to do.
  public let message: String
  /// Whether somebody else changed the same thing meanwhile, so that the person must choose.
  public let isConflict: Bool

  /// Creates a failure.
  public init(message: String, isConflict: Bool = false) {
    self.message = message
    self.isConflict = isConflict
  }
}
