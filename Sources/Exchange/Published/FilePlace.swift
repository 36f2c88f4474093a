/// A line of one of several files.
public struct FilePlace: Hashable, Comparable, Sendable {
  /// The file, counted from 0.
  public let file: Int
  /// The line; the header is line 1.
  public let line: Int

  public static func < (left: FilePlace, right: FilePlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
