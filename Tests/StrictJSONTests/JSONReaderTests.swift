import StrictJSON
import Testing

@Suite struct JSONReaderTests {
  /// A text that must be refused, and where.
  struct Refused: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let line: Int
    let column: Int
    var testDescription: String { String(decoding: bytes, as: UTF8.self) }

    init(_ text: String, _ line: Int, _ column: Int) {
      self.init(Array(text.utf8), line, column)
    }

    init(_ bytes: [UInt8], _ line: Int, _ column: Int) {
      self.bytes = bytes
      self.line = line
      self.column = column
    }
  }

  private static let refused = [
    Refused("", 1, 1), Refused("  \n ", 2, 2), Refused("{", 1, 2), Refused("{\"a\":1,}", 1, 8), Refused("[1,]", 1, 4),
    Refused("[1 2]", 1, 4), Refused("{\"a\" 1}", 1, 6), Refused("{a:1}", 1, 2), Refused("{'a':1}", 1, 2),
    Refused("{\n \"a\": 1,\n \"a\": 2\n}", 3, 2), Refused("{\"é\":1,\"e\u{301}\":2}", 1, 8),
    Refused("{\"b\":1,\"a\":2,\"b\":3}", 1, 14), Refused("{\"a\":1,\"\\u0061\":2}", 1, 8),
    Refused("{\"\\u0061\":1,\"a\":2}", 1, 13), Refused("{\"K\":1,\"\u{212A}\":2}", 1, 8),
    Refused("// no\n1", 1, 1), Refused("1 /* no */", 1, 3), Refused("01", 1, 1), Refused("-", 1, 2),
    Refused("1.", 1, 3),
    Refused("1e", 1, 3), Refused("1e400", 1, 1), Refused("1e-400", 1, 1), Refused("NaN", 1, 1),
    Refused("Infinity", 1, 1),
    Refused("tru", 1, 1), Refused("nulL", 1, 1), Refused("\"abc", 1, 1), Refused("\"a\nb\"", 1, 3),
    Refused("\"a\u{01}b\"", 1, 3), Refused("\"\\x\"", 1, 2), Refused("\"\\u12\"", 1, 2), Refused("\"\\ud800\"", 1, 2),
    Refused("\"\\udc00\"", 1, 2), Refused("\"\\ud800\\u0041\"", 1, 2), Refused("1 2", 1, 3), Refused("[]\u{0}", 1, 3),
    Refused([0x22, 0xC0, 0xAF, 0x22], 1, 2), Refused([0x22, 0xED, 0xA0, 0x80, 0x22], 1, 2),
    Refused([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1, 2), Refused([0x22, 0x80, 0x22], 1, 2),
    Refused("\"家\" x", 1, 5), Refused("\u{FEFF}\u{FEFF}1", 1, 1),
  ]

  @Test(arguments: refused) func refuses(_ text: Refused) throws {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONReader.value(from: text.bytes) }
    #expect(error?.position == JSONPosition(line: text.line, column: text.column), "\(error?.message ?? "")")
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: [
    "null", "true", " [ ] ", "{}", "-0", "1.50", "1e3", "[1,[2,{\"a\":[]}]]", "\"\\u00e9\\n\\ud83d\\ude00\"",
    "\u{FEFF}1",
    "123456789012345678901234567890",
  ])
  func accepts(_ text: String) throws { _ = try JSONReader.value(from: Array(text.utf8)) }

  @Test func numbersKeepTheirSpelling() throws {
    let value = try JSONReader.value(from: Array("[1.50,-0,1e3]".utf8))
    #expect(JSONWriter.line(value) == Array("[1.50,-0,1e3]".utf8))
    #expect(value.arrayValue?[2].intValue == nil)
    #expect(value.arrayValue?[2].doubleValue == 1_000)
    #expect(JSONNumber(3.0)?.literal == "3" && JSONNumber(12.5)?.literal == "12.5" && JSONNumber(.nan) == nil)
  }

  @Test func limitsAreKept() {
    var limits = JSONLimits.standard
    limits.depth = 3
    limits.members = 2
    limits.stringBytes = 4
    limits.nodes = 6
    limits.bytes = 40
    for (text, isAccepted) in [
      ("[[[]]]", true), ("[[[[]]]]", false), ("[1,2]", true), ("[1,2,3]", false), ("\"abcd\"", true),
      ("\"abcde\"", false),
      ("\"\\u0041bcde\"", false), ("[[1,2],[1,2]]", false), (String(repeating: " ", count: 40) + "1", false),
    ] {
      #expect(((try? JSONReader.value(from: Array(text.utf8), limits: limits)) != nil) == isAccepted, "\(text)")
    }
  }

  @Test func aTextCutAnywhereIsRefusedAndNeverReadAsAnother() throws {
    let text = Array("{\"a\": [1, true, {\"b\": \"é\\u00e9\"}], \"c\": -1.5e3}".utf8)
    for length in 0..<text.count {
      #expect(throws: JSONSyntaxError.self) { try JSONReader.value(from: Array(text.prefix(length))) }
    }
  }

  @Test func positionsOfValuesAreFound() {
    let text = Array("{\n \"a\": {\n  \"b\": [10, 20]\n },\n \"c/d\": 1\n}\n".utf8)
    #expect(JSONReader.position(of: .root, in: text) == JSONPosition(line: 1, column: 1))
    #expect(JSONReader.position(of: JSONPointer(["a", "b", "1"]), in: text) == JSONPosition(line: 3, column: 13))
    #expect(JSONReader.position(of: JSONPointer(["a", "none", "x"]), in: text) == JSONPosition(line: 2, column: 7))
    #expect(
      JSONPointer(text: "/c~1d").flatMap { JSONReader.position(of: $0, in: text) } == JSONPosition(line: 5, column: 9))
    #expect(JSONReader.position(of: .root, in: Array("{".utf8)) == nil)
  }

  @Test func pointersAreWrittenAsTheStandardWritesThem() {
    let pointer = JSONPointer(["a/b", "~", ""])
    #expect(pointer.description == "/a~1b/~0/")
    #expect(JSONPointer(text: pointer.description) == pointer)
    #expect(JSONPointer(text: "a") == nil && JSONPointer(text: "/~2") == nil && JSONPointer(text: "/~") == nil)
  }
}
