import ArgumentParser
import StrictJSON

/// A decimal number as an argument: `12.5`, `-3`, also with the true minus sign.
struct DecimalNumber: ExpressibleByArgument {
  let value: Double

  init?(argument: String) {
    // Thousands and per cent as people write them.
    let plain = argument.filter { $0 != "," && $0 != "%" }
    let text = plain.first == Arguments.minus ? "-" + plain.dropFirst() : plain
    guard let value = JSONNumber(literal: text)?.double else { return nil }
    self.value = value
  }
}
