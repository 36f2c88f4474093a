/// What a reader takes before it gives up, so that no file can exhaust the machine.
public struct JSONLimits: Hashable, Sendable {
  /// The largest text, in bytes.
  public var bytes = 64 << 20
  /// How deep arrays and objects may lie in each other.
  public var depth = 32
  /// The longest string, in bytes of UTF-8.
  public var stringBytes = 64 << 10
  /// The most members that one object or elements that one array may have.
  public var members = 100_000
  /// The most values in the whole text.
  public var nodes = 5_000_000

  /// The limits for files of the store.
  public static let standard = JSONLimits()
}
