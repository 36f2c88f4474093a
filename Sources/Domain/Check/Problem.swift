import StrictJSON

/// Something wrong in a document: where, what, and how to mend it.
public struct Problem: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The document cannot be used or written until it is mended.
    case error
    /// The document can be used; something in it does not hold together.
    case warning
  }

  /// The path inside the store.
  public let file: String
  /// The place in the document; nil when the document could not be read.
  public let pointer: JSONPointer?
  public let message: String
  public let severity: Severity
  /// The line and column, where they are known already.
  public let position: JSONPosition?

  /// Creates a problem.
  public init(
    file: String, pointer: JSONPointer?, message: String, severity: Severity = .error, position: JSONPosition? = nil
  ) {
    self.file = file
    self.pointer = pointer
    self.message = message
    self.severity = severity
    self.position = position
  }

  /// The same problem with its place in the file.
  public func located(at position: JSONPosition?) -> Problem {
    Problem(file: file, pointer: pointer, message: message, severity: severity, position: position)
  }

  /// File, line and message in one line.
  public var description: String {
    let place = position.map { ":\($0.line):\($0.column)" } ?? ""
    let inside = pointer.map { $0.tokens.isEmpty ? "" : " \($0.description)" } ?? ""
    return "\(file)\(place)\(inside): \(message)"
  }
}
