/// A known, lasting change from which on a series is read anew.
public struct SeriesBreak: Hashable, Sendable {
  /// Why values before and after do not compare.
  public let reason: String
  /// Who decided it.
  public let by: String?

  /// Creates a break.
  public init(reason: String, by: String?) {
    self.reason = reason
    self.by = by
  }
}
