/// How far the journal was published at the last clean commit.
struct JournalMarker: Hashable, Comparable {
  /// The month of the newest segment, `2026-11`; empty before the first entry.
  let segment: String
  /// The segment's length in bytes.
  let length: Int

  /// Nothing has been published yet, so that recovery starts at the beginning.
  static let start = JournalMarker(segment: "", length: 0)

  /// How many bytes the marker takes in the lock file.
  static let size = 64

  /// The marker in a fixed number of bytes, so that it is written over the old one in one piece.
  var bytes: [UInt8] {
    let text = Array("\(segment.isEmpty ? "-" : segment) \(length) ".utf8)
    let whole = text + Array("\(CRC32.checksum(text))".utf8)
    return whole + [UInt8](repeating: 0x20, count: JournalMarker.size - 1 - whole.count) + [0x0A]
  }

  init(segment: String, length: Int) {
    self.segment = segment
    self.length = length
  }

  /// Reads a marker; nil when it was never written or is torn.
  init?(bytes: [UInt8]) {
    let parts = bytes.split { $0 == 0x20 || $0 == 0x0A }.map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, let length = Int(parts[1]), length >= 0,
      UInt32(parts[2]) == CRC32.checksum(Array("\(parts[0]) \(parts[1]) ".utf8))
    else { return nil }
    segment = parts[0] == "-" ? "" : parts[0]
    self.length = length
  }

  static func < (left: JournalMarker, right: JournalMarker) -> Bool {
    (left.segment, left.length) < (right.segment, right.length)
  }
}
