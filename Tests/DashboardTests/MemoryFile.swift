import Exchange

/// A file in memory, read in small blocks.
final class MemoryFile: ByteSource {
  let name: String
  private let bytes: [UInt8]
  private var position = 0

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  var size: Int { bytes.count }
  func rewind() { position = 0 }

  func read() -> [UInt8] {
    let next = Array(bytes[position..<min(bytes.count, position + 4_000)])
    position += next.count
    return next
  }
}
