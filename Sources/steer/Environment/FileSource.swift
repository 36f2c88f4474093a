import Exchange
import Glibc

/// A file that a person names, read block by block as often as need be.
final class FileSource: ByteSource {
  let name: String
  let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: `Failure` when it is not there, cannot be read or is no file.
  init(_ path: String) throws(Failure) {
    name = path
    descriptor = try InputFile.opened(path, O_NONBLOCK)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Failure(.badData, "\(path) is not a file.")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func rewind() throws {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw failure }
  }

  func read() throws -> [UInt8] {
    var isFailed = false
    let block = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      var result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      while result < 0, errno == EINTR { result = Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
      isFailed = result < 0
      count = max(0, result)
    }
    if isFailed { throw failure }
    return block
  }

  private var failure: Failure {
    Failure(.ioFailure, "\(name) cannot be read: \(String(cString: strerror(errno))).")
  }
}
