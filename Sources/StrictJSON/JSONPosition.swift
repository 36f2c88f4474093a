/// A place in a JSON text, counted as editors count it: lines and columns from 1.
public struct JSONPosition: Hashable, Sendable {
  /// The line, from 1; lines end at a line feed.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// Creates a position from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
