/// Walks over the bytes of a JSON text once; it must not outlive them.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: JSONLimits
  private var index = 0
  private var nodes = 0
  private var path: [String] = []
  private var sought: [String]?
  private var found: (depth: Int, index: Int)?
  /// Where the content of the string read last stands, if it is ASCII without escapes.
  private var plainRange: Range<Int>?

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Keeps the place of the value under a path of keys while reading.
  mutating func seek(_ tokens: [String]) {
    sought = tokens
  }

  /// Where the value that was sought, or its nearest parent, stands.
  var foundPosition: JSONPosition? { found.map { position(of: $0.index) } }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw error("the text is larger than \(limits.bytes) bytes; split it", at: 0)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipBlanks()
    guard index < bytes.count else { throw error("the text is empty; a value was expected") }
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else {
      throw error("something follows after the end of the value; take it out")
    }
    return value
  }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    nodes += 1
    guard nodes <= limits.nodes else { throw error("the text holds more than \(limits.nodes) values") }
    if sought != nil { notePlace() }
    switch byte {
    case 0x7B: return try object(depth: depth + 1)
    case 0x5B: return try array(depth: depth + 1)
    case 0x22: return .string(try string())
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x6E: return try word("null", .null)
    case 0x2D?: return .number(try number())
    case let digit? where isDigit(digit): return .number(try number())
    case nil: throw error("the text ends where a value was expected; its end is missing")
    case 0x27: throw error("a string must stand in double quotes")
    case 0x2F, 0x23: throw error("JSON has no comments; take it out")
    default: throw error("a value was expected: a string in quotes, a number, true, false, null, { or [")
    }
  }

  private mutating func notePlace() {
    guard let sought, path.count <= sought.count, path.elementsEqual(sought.prefix(path.count)),
      path.count >= found?.depth ?? 0
    else { return }
    found = (path.count, index)
  }

  private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    try checkDepth(depth)
    index += 1
    var members: [JSONObject.Member] = []
    members.reserveCapacity(8)
    // Filled only once keys are out of order or not plain: until then none can stand twice.
    var keys: Set<String>?
    var last: Range<Int>?
    skipBlanks()
    if byte == 0x7D {
      index += 1
      return .object(JSONObject())
    }
    while true {
      guard byte == 0x22 else {
        throw error(
          byte == 0x7D
            ? "a comma stands before the closing brace; take the comma out" : "a key in double quotes was expected")
      }
      let start = index
      let key = try string()
      if keys == nil {
        let isNext = plainRange.map { place in last.map { precedes($0, place) } ?? true } ?? false
        if !isNext { keys = Set(members.map(\.key)) }
        last = plainRange
      }
      guard keys?.insert(key).inserted ?? true else {
        throw error("the key stands twice in this object; take one of them out", at: start)
      }
      guard members.count < limits.members else { throw error("the object has more than \(limits.members) members") }
      skipBlanks()
      guard byte == 0x3A else { throw error("a colon was expected after the key") }
      index += 1
      skipBlanks()
      if sought != nil { path.append(key) }
      members.append(JSONObject.Member(key: key, value: try value(depth: depth)))
      if sought != nil { path.removeLast() }
      guard try goesOn(closing: 0x7D, "a comma or a closing brace was expected after the value") else {
        return .object(JSONObject(distinct: members, isOrdered: keys == nil))
      }
    }
  }

  private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    try checkDepth(depth)
    index += 1
    var elements: [JSONValue] = []
    skipBlanks()
    if byte == 0x5D {
      index += 1
      return .array([])
    }
    while true {
      if byte == 0x5D { throw error("a comma stands before the closing bracket; take the comma out") }
      guard elements.count < limits.members else {
        throw error("the array has more than \(limits.members) elements")
      }
      if sought != nil { path.append(String(elements.count)) }
      elements.append(try value(depth: depth))
      if sought != nil { path.removeLast() }
      guard try goesOn(closing: 0x5D, "a comma or a closing bracket was expected after the value") else {
        return .array(elements)
      }
    }
  }

  /// Steps over a comma, or over the closing sign; says whether more follows.
  private mutating func goesOn(closing: UInt8, _ complaint: String) throws(JSONSyntaxError) -> Bool {
    skipBlanks()
    switch byte {
    case 0x2C:
      index += 1
      skipBlanks()
      return true
    case closing:
      index += 1
      return false
    case nil: throw error("the text ends before this is closed; its end is missing")
    default: throw error(complaint)
    }
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    let end = index + text.utf8CodeUnitCount
    let matches = text.withUTF8Buffer { end <= bytes.count && bytes[index..<end].elementsEqual($0) }
    guard matches else { throw error("only true, false and null may stand without quotes") }
    index = end
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = index
    if byte == 0x2D { index += 1 }
    guard let first = byte, isDigit(first) else { throw error("a digit was expected after the minus sign") }
    index += 1
    if first == 0x30, let next = byte, isDigit(next) {
      throw error("a number must not begin with 0; take the zero out", at: index - 1)
    }
    skipDigits()
    if byte == 0x2E {
      index += 1
      guard let digit = byte, isDigit(digit) else { throw error("a digit was expected after the decimal point") }
      skipDigits()
    }
    let hasExponent = byte == 0x65 || byte == 0x45
    if hasExponent {
      index += 1
      if byte == 0x2B || byte == 0x2D { index += 1 }
      guard let digit = byte, isDigit(digit) else { throw error("a digit was expected in the exponent") }
      skipDigits()
    }
    guard index - start <= 400 else { throw error("the number has more than 400 signs", at: start) }
    let literal = text(start..<index)
    // So few digits cannot leave the range of a double.
    guard index - start > 15 || hasExponent else { return JSONNumber(checked: literal) }
    guard let double = Double(literal), double.isFinite else { throw error("the number is too large", at: start) }
    let mantissa = bytes[start..<index].prefix { $0 != 0x65 && $0 != 0x45 }
    guard double != 0 || !mantissa.contains(where: { (0x31...0x39).contains($0) }) else {
      throw error("the number is too small to be told from 0", at: start)
    }
    return JSONNumber(checked: literal)
  }

  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = index
    index += 1
    let run = index
    while index < bytes.count, JSONParser.isPlain(bytes[index]) { index += 1 }
    if byte == 0x22 {
      try checkLength(index - run, at: start)
      let range = run..<index
      plainRange = range
      index += 1
      return text(range)
    }
    plainRange = nil
    var content = Array(bytes[run..<index])
    while true {
      guard let byte else { throw error("the string is not closed; a quote is missing", at: start) }
      switch byte {
      case 0x22:
        index += 1
        return String(decoding: content, as: UTF8.self)
      case 0x5C: content.append(contentsOf: try escape())
      case ..<0x20:
        throw error(
          byte == 0x0A || byte == 0x0D
            ? "the string is not closed on its line; write a line break as \\n"
            : "a control character must be written as \\u00xx")
      case ..<0x80:
        content.append(byte)
        index += 1
      default:
        let length = validLength(at: index)
        guard length > 0 else { throw error("the text is not UTF-8 here; save it as UTF-8") }
        content.append(contentsOf: bytes[index..<(index + length)])
        index += length
      }
      try checkLength(content.count, at: start)
    }
  }

  private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
    let start = index
    index += 1
    guard let byte else { throw error("the string is not closed; a quote is missing") }
    index += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: return [byte]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x75:
      var code = try hexadecimal(start)
      if (0xD800..<0xDC00).contains(code), self.byte == 0x5C, index + 1 < bytes.count, bytes[index + 1] == 0x75 {
        index += 2
        let low = try hexadecimal(start)
        guard (0xDC00..<0xE000).contains(low) else {
          throw error("half of a character stands alone; write both halves or neither", at: start)
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw error("half of a character stands alone; write both halves or neither", at: start)
      }
      return Array(UTF8.encode(scalar) ?? .init())
    default:
      throw error("only \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u may follow a backslash", at: start)
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(JSONSyntaxError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = hexadecimalDigit(byte) else {
        throw error("four hexadecimal digits must follow \\u", at: start)
      }
      code = code << 4 | digit
      index += 1
    }
    return code
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  /// How many bytes a well-formed character beyond ASCII takes (Unicode 15, table 3-7); 0 when it is malformed.
  private func validLength(at start: Int) -> Int {
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      start + offset < bytes.count && range.contains(bytes[start + offset])
    }
    switch bytes[start] {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Whether a byte stands for itself in a string: ASCII, neither control, quote nor backslash.
  private static func isPlain(_ byte: UInt8) -> Bool { byte != 0x22 && byte != 0x5C && byte >= 0x20 && byte < 0x80 }

  /// Whether the bytes at one place come before those at another.
  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    UnsafeBufferPointer(rebasing: bytes[left])
      .lexicographicallyPrecedes(UnsafeBufferPointer(rebasing: bytes[right]))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func skipDigits() {
    while let byte, isDigit(byte) { index += 1 }
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  private func checkDepth(_ depth: Int) throws(JSONSyntaxError) {
    if depth > limits.depth { throw error("objects and arrays lie more than \(limits.depth) deep in each other") }
  }

  private func checkLength(_ length: Int, at start: Int) throws(JSONSyntaxError) {
    if length > limits.stringBytes {
      throw error("the string is longer than \(limits.stringBytes) bytes", at: start)
    }
  }

  private func error(_ message: String, at place: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(position: position(of: place ?? index), message: message)
  }

  private func position(of place: Int) -> JSONPosition {
    let before = bytes.prefix(place)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Continuation bytes and the byte-order mark take no column.
    let columns = before[lineStart...].count { $0 & 0xC0 != 0x80 }
    let mark = lineStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) && place >= 3 ? 1 : 0
    return JSONPosition(line: before.count { $0 == 0x0A } + 1, column: columns - mark + 1)
  }
}
