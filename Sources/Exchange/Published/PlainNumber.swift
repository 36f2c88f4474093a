/// Numbers as tables hold them: digits with a sign, a point, thousands parted by commas, an exponent, a per cent sign.
enum PlainNumber {
  /// The number that bytes spell; nil for anything else, and for what is too large or too small to be told from 0.
  static func value(_ bytes: ArraySlice<UInt8>) -> Double? {
    var text = bytes
    if text.last == 0x25 { text.removeLast() }
    guard let number = short(text) else { return long(text) }
    return number
  }

  /// Numbers of at most 15 digits, which a division by a power of ten makes exactly.
  private static func short(_ bytes: ArraySlice<UInt8>) -> Double? {
    var digits = bytes
    let isNegative = digits.first == 0x2D
    if isNegative { digits.removeFirst() }
    guard !digits.isEmpty, digits.count <= 16 else { return nil }
    var number = 0
    var count = 0
    var decimals: Int?
    for byte in digits {
      if byte == 0x2E, decimals == nil {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      count += 1
      if let known = decimals { decimals = known + 1 }
    }
    guard (1...15).contains(count) else { return nil }
    let value = Double(number) / powers[decimals ?? 0]
    // No figure is minus nought.
    return isNegative && number != 0 ? -value : value
  }

  private static let powers: [Double] = (0...15).map { exponent in (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  private static func long(_ bytes: ArraySlice<UInt8>) -> Double? {
    guard bytes.count <= 400, let digits = withoutThousands(bytes), isNumber(digits[...]),
      let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite
    else { return nil }
    let mantissa = digits.prefix { $0 != 0x65 && $0 != 0x45 }
    if number == 0 { return mantissa.contains { (0x31...0x39).contains($0) } ? nil : 0 }
    return number
  }

  /// The digits without commas that stand before every three of them; nil where a comma stands elsewhere.
  private static func withoutThousands(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.contains(0x2C) else { return Array(bytes) }
    let whole = bytes.prefix { $0 != 0x2E }
    let groups = whole.drop { $0 == 0x2D || $0 == 0x2B }.split(separator: 0x2C, omittingEmptySubsequences: false)
    // "0,123" is a decimal comma.
    guard let first = groups.first, (1...3).contains(first.count), first.first != 0x30,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return bytes.filter { $0 != 0x2C }
  }

  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func skipDigits() -> Bool {
      let before = rest.count
      rest = rest.drop { (0x30...0x39).contains($0) }
      return rest.count < before
    }
    if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
    guard skipDigits() else { return false }
    if rest.first == 0x2E {
      rest.removeFirst()
      guard skipDigits() else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest.removeFirst()
      if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
      guard skipDigits() else { return false }
    }
    return rest.isEmpty
  }
}
