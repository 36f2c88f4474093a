import Glibc

/// The lines of a file or pipe one after another, never more of it in memory than one line and one block.
struct InputLines {
  /// A line without its line feed.
  enum Line {
    case text([UInt8])
    case tooLong
  }

  private let descriptor: Int32
  private let longest: Int
  private var block = [UInt8](repeating: 0, count: 1 << 16)
  private var unread = 0..<0
  private var hasEnded = false

  /// Reads what an open descriptor gives.
  init(_ descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// The next line; nil at the end.
  ///
  /// - Parameter before: is called before waiting for more to come, so that a person who types sees the answers.
  mutating func next(before: () -> Void) throws(Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while true {
      if unread.isEmpty {
        guard !hasEnded else { break }
        before()
        try fill()
        continue
      }
      hasBegun = true
      let end = block[unread].firstIndex(of: 0x0A)
      let piece = block[unread.lowerBound..<(end ?? unread.upperBound)]
      if line.count + piece.count > longest { isTooLong = true }
      if isTooLong { line = [] } else { line += piece }
      unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
      if end != nil { break }
    }
    guard hasBegun else { return nil }
    return isTooLong ? .tooLong : .text(line)
  }

  private mutating func fill() throws(Failure) {
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.ioFailure, "The input could not be read: \(String(cString: strerror(errno))).")
      }
      hasEnded = count == 0
      unread = 0..<count
      return
    }
  }
}
