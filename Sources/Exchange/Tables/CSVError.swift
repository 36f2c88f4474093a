/// Why a table cannot be read.
public struct CSVError: Error, Hashable, Sendable {
  /// The line of the file.
  public let line: Int
  public let message: String
}
