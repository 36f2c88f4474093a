import Foundation
import Testing

@testable import TerminalKit

@Suite struct CharacterWidthTests {
  /// The C library's opinion, in a UTF-8 locale of this thread alone.
  @Test func agreesWithTheSystemOnCommonScripts() throws {
    typealias WidthFunction = @convention(c) (Int32) -> Int32
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let systemWidth = unsafeBitCast(symbol, to: WidthFunction.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x300...0x34E, 0x370...0x52F, 0x5D0...0x5EA, 0x621...0x64A,
      0x905...0x939, 0xE01...0xE4E, 0x10A0...0x10FF, 0x1100...0x115E, 0x1161...0x11FF, 0x1E00...0x1EFF,
      0x2010...0x2027, 0x20A0...0x20BF, 0x2190...0x23FF, 0x2500...0x262F, 0x2638...0x2689, 0x2690...0x27FF,
      0x3000...0x303E, 0x3041...0x30FF, 0x4E00...0x4FFF, 0xAC00...0xAD00, 0xFF01...0xFFE6, 0x1F300...0x1F5FF,
      0x20000...0x20100,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      guard category != .unassigned, !scalar.properties.isDefaultIgnorableCodePoint else { continue }
      let system = systemWidth(Int32(value))
      #expect(CharacterWidth.columns(of: scalar) == Int(system), "U+\(String(value, radix: 16))")
    }
  }
}
