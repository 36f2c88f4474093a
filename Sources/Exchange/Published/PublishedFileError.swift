/// Why a published file cannot be read.
public struct PublishedFileError: Error, Hashable, Sendable {
  public let file: String
  /// The line, if it is one.
  public let line: Int?
  /// What is wrong and what to do.
  public let message: String

  /// The whole sentence.
  public var description: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return "\(place): \(message)\(message.hasSuffix(".") || message.hasSuffix("?") ? "" : ".")"
  }
}
