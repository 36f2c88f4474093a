/// Writes JSON in the one canonical form, so that the same value always gives the same bytes.
///
/// Keys are sorted by their bytes. Control characters, bidirectional controls and invisible characters are escaped, so
/// that a file can be shown raw in a terminal or a diff.
public enum JSONWriter {
  /// A file: one member or element a line, indented by one blank a level, with a line feed at the end.
  public static func document(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, indent: 0, into: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  /// One line without blanks or line feed.
  public static func line(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, indent: nil, into: &bytes)
    return bytes
  }

  private static func write(_ value: JSONValue, indent: Int?, into bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.literal.utf8)
    case .string(let text): write(text, into: &bytes)
    case .array(let elements):
      writeList(0x5B, 0x5D, elements, indent: indent, into: &bytes) { element, indent, bytes in
        write(element, indent: indent, into: &bytes)
      }
    case .object(let members):
      writeList(0x7B, 0x7D, Array(members), indent: indent, into: &bytes) { member, indent, bytes in
        write(member.key, into: &bytes)
        bytes.append(0x3A)
        if indent != nil { bytes.append(0x20) }
        write(member.value, indent: indent, into: &bytes)
      }
    }
  }

  private static func writeList<Element>(
    _ opening: UInt8, _ closing: UInt8, _ elements: [Element], indent: Int?, into bytes: inout [UInt8],
    _ writeElement: (Element, Int?, inout [UInt8]) -> Void
  ) {
    bytes.append(opening)
    let inner = indent.map { $0 + 1 }
    for (number, element) in elements.enumerated() {
      if number > 0 { bytes.append(0x2C) }
      breakLine(inner, into: &bytes)
      writeElement(element, inner, &bytes)
    }
    if !elements.isEmpty { breakLine(indent, into: &bytes) }
    bytes.append(closing)
  }

  private static func breakLine(_ indent: Int?, into bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
  }

  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: [0x5C, 0x22])
      case "\\": bytes.append(contentsOf: [0x5C, 0x5C])
      case "\n": bytes.append(contentsOf: [0x5C, 0x6E])
      case "\r": bytes.append(contentsOf: [0x5C, 0x72])
      case "\t": bytes.append(contentsOf: [0x5C, 0x74])
      case "\u{08}": bytes.append(contentsOf: [0x5C, 0x62])
      case "\u{0C}": bytes.append(contentsOf: [0x5C, 0x66])
      case " "..."~": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        if mustEscape(scalar) {
          for unit in String(scalar).utf16 { writeEscape(unit, into: &bytes) }
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      }
    }
    bytes.append(0x22)
  }

  /// Whether a character would be obeyed, reordered or not seen by whoever looks at the raw file.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isBidiControl
    }
  }

  private static func writeEscape(_ unit: UInt16, into bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: [0x5C, 0x75])
    for shift in stride(from: 12, through: 0, by: -4) {
      bytes.append(digits[Int(unit >> UInt16(shift)) & 0xF])
    }
  }
}
