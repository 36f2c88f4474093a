import Glibc

/// A file that a command makes for the person who asked for it: whole or not at all, and nobody else's to read.
struct OutputFile {
  let path: String
  /// The open folder that the path starts from.
  var folder: Int32 = AT_FDCWD

  /// Writes the file, which must not be there yet; where it replaces one, that one stands until the new one is whole.
  func write(_ bytes: [UInt8], replacing: Bool) throws(Failure) {
    if replacing { try refuseUnlessPlain() }
    let name = replacing ? temporary : path
    let number = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw cannotMake(errno) }
    do throws(Failure) {
      try fill(number, bytes)
      guard !replacing || renameat(folder, name, folder, path) == 0 else { throw cannotMake(errno) }
    } catch {
      unlinkat(folder, name, 0)
      throw error
    }
  }

  /// Takes the file away again.
  func remove() { unlinkat(folder, path, 0) }

  /// Beside the file, so that a rename puts it in its place.
  private var temporary: String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<end]).steer-export.\(getpid()).tmp"
  }

  /// Only a plain file is replaced: no folder, no device, and no link, which may lead anywhere.
  private func refuseUnlessPlain() throws(Failure) {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(.cannotCreate, "\(path) is not a plain file and is not replaced.")
    }
  }

  private func fill(_ number: Int32, _ bytes: [UInt8]) throws(Failure) {
    defer { close(number) }
    guard Output.writeAll(bytes, to: number), fsync(number) == 0 else {
      throw Failure(.ioFailure, "\(path) could not be written: \(String(cString: strerror(errno))).")
    }
  }

  private func cannotMake(_ code: Int32) -> Failure {
    let reason =
      code == EEXIST
      ? "it is there already; give another name, or --force to replace it" : String(cString: strerror(code))
    return Failure(.cannotCreate, "\(path) cannot be made: \(reason).")
  }
}

extension OutputFile {
  /// Refuses a place inside a store, whose files are its own.
  static func refuse(_ path: String, inside store: String) throws(Failure) {
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let root = real(store),
      [path, parent].compactMap(real).contains(where: { $0 == root || $0.hasPrefix(root + "/") })
    else { return }
    throw Failure(
      .cannotCreate, "\(path) lies in the store, which holds nothing but its own files; give another place.")
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
