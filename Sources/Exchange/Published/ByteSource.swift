/// A file that can be read from its beginning as often as need be; whoever opens files gives it.
public protocol ByteSource: AnyObject {
  /// What messages call it.
  var name: String { get }
  /// Its size in bytes.
  var size: Int { get }

  /// Goes back to the beginning.
  func rewind() throws
  /// The next bytes; empty at the end.
  func read() throws -> [UInt8]
}
