/// Why figures cannot be read: what is wrong with them, and what would be right.
public struct ReadingRefusal: Error, Hashable, Sendable {
  public let message: String

  /// Creates a refusal.
  public init(_ message: String) {
    self.message = message
  }
}
