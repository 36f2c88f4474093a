/// Ids of records that people make: random, and sortable by the time they were made.
///
/// 26 characters: ten of time in milliseconds, sixteen of chance, in Crockford's base 32 in lower case.
public enum RecordID {
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Makes an id for a moment in milliseconds since 1970.
  public static func make(
    milliseconds: Int64, using generator: inout some RandomNumberGenerator
  ) -> String {
    var bytes = [UInt8](repeating: 0, count: 26)
    var time = UInt64(max(0, milliseconds))
    for index in stride(from: 9, through: 0, by: -1) {
      bytes[index] = digits[Int(time & 31)]
      time >>= 5
    }
    for index in 10..<26 {
      bytes[index] = digits[Int(generator.next(upperBound: UInt64(32)))]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Says whether a text is 26 lower-case letters and digits.
  public static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.count == 26
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
}
