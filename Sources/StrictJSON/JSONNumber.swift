/// A JSON number as it is written, so that `1.50` stays `1.50`.
///
/// Two numbers are equal when they are written alike.
public struct JSONNumber: Hashable, Sendable {
  /// The number's text.
  public let literal: String

  /// Takes over a text that the reader has checked.
  init(checked literal: String) {
    self.literal = literal
  }

  /// Creates a whole number.
  public init(_ number: Int) {
    literal = String(number)
  }

  /// Creates a number from a double, in the shortest text that reads back as the same; nil for infinities and NaN.
  public init?(_ number: Double) {
    guard number.isFinite else { return nil }
    literal =
      number.rounded() == number && number.magnitude < 1e15 ? String(Int64(number)) : number.description
  }

  /// Creates a number from a text that must be a JSON number.
  public init?(literal: String) {
    guard case .number(let number)? = try? JSONReader.value(from: Array(literal.utf8)), number.literal == literal
    else { return nil }
    self = number
  }

  /// The number as an integer; nil when it has a fraction, an exponent or too many digits.
  public var int: Int? { Int(literal) }

  /// The nearest double.
  public var double: Double? { Double(literal) }
}
