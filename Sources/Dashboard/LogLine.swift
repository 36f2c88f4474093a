import Domain

/// One transaction as the log shows it.
public struct LogLine: Hashable, Sendable {
  public let at: Timestamp
  public let by: String
  public let summary: String

  /// Creates a line.
  public init(at: Timestamp, by: String, summary: String) {
    self.at = at
    self.by = by
    self.summary = summary
  }
}
