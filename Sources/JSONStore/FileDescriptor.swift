import Glibc

/// An open file that is closed when it is let go.
struct FileDescriptor: ~Copyable {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// Writes all bytes at the end or the current place, going on after short and interrupted writes.
  func writeAll(_ bytes: [UInt8], path: String) throws(StoreError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(number, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .system(operation: "write", path: path, code: count == 0 ? EIO : errno) }
      written += count
    }
  }

  /// Reads to the end, at most a number of bytes.
  func readAll(limit: Int, path: String) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = try self.status(path: path)
    guard status.st_size <= limit else { throw .system(operation: "read", path: path, code: EFBIG) }
    bytes.reserveCapacity(min(Int(status.st_size) + 1, limit + 1))
    var chunk = [UInt8](repeating: 0, count: min(max(Int(status.st_size) + 1, 4_096), 65_536))
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(operation: "read", path: path, code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[0..<count])
    }
    throw .system(operation: "read", path: path, code: EFBIG)
  }

  /// The file's status.
  func status(path: String) throws(StoreError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .system(operation: "look at", path: path, code: errno) }
    return status
  }

  /// Makes the file's bytes durable; a failure is never tried again, since the system may have dropped them.
  func sync(path: String) throws(StoreError) {
    guard fsync(number) == 0 else { throw .system(operation: "make durable", path: path, code: errno) }
  }

  /// Makes the file's bytes durable without its times.
  func syncData(path: String) throws(StoreError) {
    guard fdatasync(number) == 0 else { throw .system(operation: "make durable", path: path, code: errno) }
  }
}
