import Glibc

/// Reads what is piped into the program.
enum StandardInput {
  /// Everything up to the end of standard input, or a failure when that is more than 16 MB.
  static func bytes() throws(Failure) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(.ioFailure, "Standard input could not be read.") }
      if count == 0 { return all }
      all += buffer.prefix(count)
      guard all.count <= 16 << 20 else { throw Failure(.badData, "More than 16 MB came in; send it in parts.") }
    }
  }
}
