import ArgumentParser
import StrictJSON

/// A decimal number as an argument: `12.5`, `-3`, also with the true minus sign.
struct DecimalNumber: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    let text = argument.first == Arguments.minus ? "-" + argument.dropFirst() : argument
    guard let value = JSONNumber(literal: text)?.double else { return nil }
    self.value = value
  }
}
