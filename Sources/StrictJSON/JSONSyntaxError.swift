/// A text that is not strict JSON: where, what is wrong, and how to mend it.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The first place at which the text goes wrong.
  public let position: JSONPosition
  /// What is wrong and how to mend it; never a piece of the text itself.
  public let message: String
}
