import Domain
import Glibc

/// The lock that whoever writes to a store holds, from reading the files to publishing them.
///
/// It is a flock(2) on `.local/lock`, which the kernel lets go when the process ends, however it ends. The file's first
/// 64 bytes are the journal marker; the rest names the holder for those who wait.
struct StoreLock: ~Copyable {
  private let file: FileDescriptor
  private let path: String

  static let name = ".local/lock"
  private static let patience = 5.0
  private static let holderSize = 192

  /// Takes the lock, trying for five seconds.
  static func taken(_ folder: StoreFolder, by: String, at: Timestamp) throws(StoreError) -> StoreLock {
    let lock = StoreLock(
      file: try folder.open(StoreLock.name, O_RDWR | O_CREAT), path: folder.full(StoreLock.name))
    try lock.wait()
    try lock.claim(folder, by: by, at: at)
    return lock
  }

  private func wait() throws(StoreError) {
    var waited = 0.0
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .system(operation: "lock", path: path, code: errno)
      }
      guard waited < StoreLock.patience else { throw .busy(holder: holder) }
      // Waiting for unequal times keeps several writers from meeting again and again.
      let pause = Double.random(in: 0.002...0.02)
      usleep(UInt32(pause * 1_000_000))
      waited += pause
    }
  }

  /// Leaves word of who holds the lock for those who wait.
  private func claim(_ folder: StoreFolder, by: String, at: Timestamp) throws(StoreError) {
    // Set on every lock, since another account's umask may have made the file.
    _ = fchmod(file.number, folder.fileMode)
    let name = by.utf8.prefix(StoreLock.holderSize - 48)
    let text = Array("\(String(decoding: name, as: UTF8.self)) \(getpid()) \(at.iso)".utf8)
    let padding = [UInt8](repeating: 0x20, count: max(0, StoreLock.holderSize - text.count))
    try write(text + padding, at: JournalMarker.size)
  }

  /// Takes the lock if nobody holds it; nil when somebody does or this account may not.
  static func ifFree(_ folder: StoreFolder) -> StoreLock? {
    guard let file = try? folder.open(StoreLock.name, O_RDWR) else { return nil }
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return StoreLock(file: file, path: folder.full(StoreLock.name))
  }

  private init(file: consuming FileDescriptor, path: String) {
    self.file = file
    self.path = path
  }

  /// How far the journal was published; the start when the marker is missing or torn, so that all is looked at.
  var marker: JournalMarker { JournalMarker(bytes: read(JournalMarker.size, at: 0)) ?? .start }

  /// Records that the journal is published so far.
  func set(_ marker: JournalMarker) throws(StoreError) { try write(marker.bytes, at: 0) }

  /// Reads the marker without taking the lock.
  static func marker(in folder: StoreFolder) -> JournalMarker? {
    guard let bytes = try? folder.read(name)?.bytes else { return nil }
    return JournalMarker(bytes: Array(bytes.prefix(JournalMarker.size)))
  }

  private var holder: String {
    let words = String(decoding: read(StoreLock.holderSize, at: JournalMarker.size), as: UTF8.self)
      .split(separator: " ").dropLast(2)
    return words.isEmpty ? "Somebody" : words.joined(separator: " ")
  }

  private func read(_ count: Int, at offset: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = bytes.withUnsafeMutableBytes { pread(file.number, $0.baseAddress, count, off_t(offset)) }
    return Array(bytes.prefix(max(0, got)))
  }

  private func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    var written: Int
    repeat {
      written = bytes.withUnsafeBytes { pwrite(file.number, $0.baseAddress, bytes.count, off_t(offset)) }
    } while written < 0 && errno == EINTR
    guard written == bytes.count else {
      throw .system(operation: "write", path: path, code: written < 0 ? errno : ENOSPC)
    }
  }
}
