/// An edit that the rules do not allow, said so that a person can mend it.
public struct Refusal: Error, Hashable, Sendable {
  /// What sort of refusal it is, which decides the exit code.
  public enum Reason: Hashable, Sendable {
    /// There is no such record.
    case notFound
    /// The words given cannot be used.
    case invalid
  }

  public let reason: Reason
  /// What is wrong and what to do.
  public let message: String
  /// The field that is wrong, if it is one.
  public let field: String?

  /// A field names a record that is not there.
  public static func unknown(_ field: String, _ message: String) -> Refusal {
    Refusal(reason: .notFound, message: message, field: field)
  }

  static func notFound(_ message: String) -> Refusal { Refusal(reason: .notFound, message: message, field: nil) }

  /// What was given for a field cannot be used.
  public static func invalid(_ field: String, _ message: String) -> Refusal {
    Refusal(reason: .invalid, message: message, field: field)
  }

  /// The same refusal for one of several rows.
  public func inRow(_ number: Int) -> Refusal {
    Refusal(reason: reason, message: "Row \(number): \(message)", field: field)
  }
}
