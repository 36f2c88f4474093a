/// What a reader takes before it gives up, so that no file can exhaust the machine.
public struct JSONLimits: Hashable, Sendable {
  /// The largest text, in bytes.
  public var bytes: Int
  /// How deep arrays and objects may lie in each other.
  public var depth: Int
  /// The longest string, in bytes of UTF-8.
  public var stringBytes: Int
  /// The most members that one object or elements that one array may have.
  public var members: Int
  /// The most values in the whole text.
  public var nodes: Int

  /// The limits for files of the store.
  public static let standard = JSONLimits()

  /// Creates limits; those not given are the standard ones.
  public init(
    bytes: Int = 64 << 20, depth: Int = 32, stringBytes: Int = 64 << 10, members: Int = 100_000, nodes: Int = 5_000_000
  ) {
    self.bytes = bytes
    self.depth = depth
    self.stringBytes = stringBytes
    self.members = members
    self.nodes = nodes
  }
}
