import StrictJSON
import TestSupport
import Testing

@Suite struct JSONWriterTests {
  @Test func theCanonicalFormIsSortedAndOneFieldALine() {
    let value: JSONValue = ["b": [1, "x"], "a": [:], "é": [], "B": ["k": true]]
    let text = String(decoding: JSONWriter.document(value), as: UTF8.self)
    #expect(
      text == "{\n \"B\": {\n  \"k\": true\n },\n \"a\": {},\n \"b\": [\n  1,\n  \"x\"\n ],\n \"é\": []\n}\n")
  }

  @Test(arguments: HostileText.all) func whatATerminalWouldObeyIsEscapedAndComesBack(_ text: String) throws {
    let value: JSONValue = [.string(text)]
    let bytes = JSONWriter.document(value)
    #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { HostileText.isHarmless($0) })
    let back = try JSONReader.value(from: bytes)
    // Swift takes canonically equivalent texts for equal; the bytes must be the same too.
    #expect(back.arrayValue?.first?.stringValue.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: 1...200) func writingAndReadingGivesTheSameValueAndBytes(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let value = Self.value(depth: 4, &generator)
    for bytes in [JSONWriter.document(value), JSONWriter.line(value)] {
      let back = try JSONReader.value(from: bytes)
      #expect(back == value, "seed \(seed)")
      #expect(JSONWriter.document(back) == JSONWriter.document(value), "seed \(seed)")
    }
  }

  private static func value(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0...6 : 0...4, using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .number(JSONNumber(Int.random(in: -1_000_000...1_000_000, using: &generator)))
    case 3: JSONNumber(Double.random(in: -1e6...1e6, using: &generator)).map(JSONValue.number) ?? .null
    case 4: .string(text(&generator))
    case 5: .array((0..<Int.random(in: 0...4, using: &generator)).map { _ in value(depth: depth - 1, &generator) })
    default:
      .object(
        JSONObject(
          (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            (text(&generator), value(depth: depth - 1, &generator))
          }))
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let limit: UInt32 = [0x7F, 0x7FF, 0xFFFF, 0x10FFFF].randomElement(using: &generator) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
