import Glibc

/// Reads a file that a person names.
enum InputFile {
  /// An open descriptor for reading.
  static func opened(_ path: String, _ flags: Int32 = 0) throws(Failure) -> Int32 {
    let number = open(path, O_RDONLY | O_CLOEXEC | flags)
    guard number >= 0 else {
      throw Failure(
        errno == ENOENT ? .notFound : .ioFailure, "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    return number
  }

  /// All bytes of a file of at most 64 MB.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let number = try opened(path, O_NONBLOCK)
    defer { close(number) }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.badData, "\(path) is not a file.")
    }
    guard status.st_size <= 64 << 20 else { throw Failure(.badData, "\(path) is larger than 64 MB.") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { read(number, $0.baseAddress?.advanced(by: filled), $0.count - filled) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }
}
