/// A value and the range in which the true one is likely to lie.
public struct Interval: Hashable, Sendable {
  /// How an interval is made.
  public enum Method: String, Hashable, Sendable {
    case wilson
    case byar
    case exact
  }

  public let value: Double
  /// The lower end; nil where the method cannot give it.
  public let lower: Double?
  /// The upper end; nil where it has none.
  public let upper: Double?
  public let method: Method
}
