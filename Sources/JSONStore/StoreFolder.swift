import Glibc

/// The folder of a store; every path inside it is opened from the folder itself and never through a link.
final class StoreFolder {
  let path: String
  private let root: FileDescriptor
  /// 0660 when the folder is shared with a group, else 0600.
  let fileMode: mode_t

  /// The largest file that is read.
  static let fileLimit = 64 << 20

  init(path: String) throws(StoreError) {
    self.path = path
    let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .notAStore(path: path) : .system(operation: "open", path: path, code: errno)
    }
    root = FileDescriptor(number)
    let status = try root.status(path: path)
    fileMode = status.st_mode & S_IWGRP == 0 ? 0o600 : 0o660
  }

  private var directoryMode: mode_t { fileMode == 0o660 ? 0o2770 : 0o700 }

  /// Opens a path inside the folder.
  func open(_ name: String, _ flags: Int32) throws(StoreError) -> FileDescriptor {
    try inDirectory(of: name) { directory, leaf throws(StoreError) in
      var number: Int32
      repeat {
        number = openat(directory, leaf, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, fileMode)
      } while number < 0 && errno == EINTR
      guard number >= 0 else { throw .system(operation: "open", path: full(name), code: errno) }
      return FileDescriptor(number)
    }
  }

  /// The directories opened since the last `forgetDirectories`, by their paths.
  private var directories: [String: OpenDirectory] = [:]

  /// A directory that is kept open while it is in use.
  private final class OpenDirectory {
    let descriptor: FileDescriptor
    init(_ number: Int32) { descriptor = FileDescriptor(number) }
  }

  /// Looks for directories anew from now on: somebody may have put others in their places.
  func forgetDirectories() { directories = [:] }

  /// Runs a body on the directory that holds a name, reached step by step, since O_NOFOLLOW looks at the last one only.
  private func inDirectory<Result: ~Copyable>(
    of name: String, _ body: (_ directory: Int32, _ leaf: String) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let parent = parent(of: name)
    guard !parent.isEmpty else { return try body(root.number, name) }
    let directory: OpenDirectory
    if let known = directories[parent] {
      directory = known
    } else {
      directory = try inDirectory(of: parent) { holder, leaf throws(StoreError) in
        let number = openat(holder, leaf, StoreFolder.directoryFlags)
        guard number >= 0 else { throw .system(operation: "open", path: full(parent), code: errno) }
        return OpenDirectory(number)
      }
      directories[parent] = directory
    }
    return try body(directory.descriptor.number, String(name.dropFirst(parent.utf8.count + 1)))
  }

  private static let directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// The whole path of a name inside the folder, for messages.
  func full(_ name: String) -> String { "\(path)/\(name)" }

  /// Reads a file that must be a plain one with a single name; nil when there is none.
  func read(
    _ name: String, limit: Int = StoreFolder.fileLimit
  ) throws(StoreError) -> (bytes: [UInt8], stamp: FileStamp)? {
    let file: FileDescriptor
    do {
      file = try open(name, O_RDONLY)
    } catch .system(_, _, ENOENT) {
      return nil
    }
    let status = try plainStatus(of: file, name)
    let bytes = try file.readAll(limit: limit, path: full(name))
    return (bytes, FileStamp(status))
  }

  /// The status of an open file that must be a plain one with a single name.
  func plainStatus(of file: borrowing FileDescriptor, _ name: String) throws(StoreError) -> stat {
    let status = try file.status(path: full(name))
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .system(operation: "read as a plain file", path: full(name), code: EINVAL)
    }
    guard status.st_nlink <= 1 else {
      throw .system(operation: "trust the second name (hard link) of", path: full(name), code: EMLINK)
    }
    return status
  }

  /// The stamp of a file, without following links; nil when there is certainly none, an error when that cannot be told.
  func stamp(_ name: String) throws(StoreError) -> FileStamp? {
    do {
      return try inDirectory(of: name) { directory, leaf throws(StoreError) in
        var status = stat()
        guard fstatat(directory, leaf, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          throw .system(operation: "look at", path: full(name), code: errno)
        }
        return FileStamp(status)
      }
    } catch .system(_, _, ENOENT) {
      return nil
    }
  }

  /// Whether there is certainly no file of a name.
  func isAbsent(_ name: String) -> Bool {
    do {
      return try stamp(name) == nil
    } catch {
      return false
    }
  }

  /// Whether the folder is no longer the one that its path leads to.
  var isReplaced: Bool {
    var now = Glibc.stat()
    guard let open = try? root.status(path: path), stat(path, &now) == 0 else { return true }
    return open.st_dev != now.st_dev || open.st_ino != now.st_ino
  }

  /// The names in a directory, sorted; empty when there is none.
  func names(in directory: String) throws(StoreError) -> [String] {
    let number: Int32
    do {
      number = try inDirectory(of: directory) { holder, leaf throws(StoreError) in
        let number = openat(holder, leaf, StoreFolder.directoryFlags)
        guard number >= 0 else { throw .system(operation: "list", path: full(directory), code: errno) }
        return number
      }
    } catch .system(_, _, ENOENT) {
      return []
    }
    guard let stream = fdopendir(number) else {
      close(number)
      throw .system(operation: "list", path: full(directory), code: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a directory if it is not there, and its entry durable.
  func makeDirectory(_ name: String) throws(StoreError) {
    let isNew = try inDirectory(of: name) { directory, leaf throws(StoreError) in
      guard mkdirat(directory, leaf, directoryMode) == 0 else {
        if errno == EEXIST { return false }
        throw .system(operation: "make", path: full(name), code: errno)
      }
      // The umask must not keep a group out of a shared store.
      guard fchmodat(directory, leaf, directoryMode, 0) == 0 else {
        throw .system(operation: "set the rights of", path: full(name), code: errno)
      }
      return true
    }
    if isNew { try sync(directory: parent(of: name)) }
  }

  /// Writes a new file whole and makes its bytes durable; it has no place among the others yet.
  func writeNew(_ name: String, _ bytes: [UInt8], durable: Bool = true) throws(StoreError) {
    let file = try open(name, O_WRONLY | O_CREAT | O_EXCL)
    do throws(StoreError) {
      try file.writeAll(bytes, path: full(name))
      guard fchmod(file.number, fileMode) == 0 else {
        throw StoreError.system(operation: "set the rights of", path: full(name), code: errno)
      }
      if durable { try file.sync(path: full(name)) }
    } catch {
      remove(name)
      throw error
    }
  }

  /// Puts a file in the place of another in one step.
  func rename(_ from: String, to target: String) throws(StoreError) {
    try inDirectory(of: from) { source, old throws(StoreError) in
      try inDirectory(of: target) { directory, new throws(StoreError) in
        guard renameat(source, old, directory, new) == 0 else {
          throw .system(operation: "replace", path: full(target), code: errno)
        }
      }
    }
  }

  /// Makes the names in a directory durable.
  func sync(directory: String) throws(StoreError) {
    try open(directory.isEmpty ? "." : directory, O_RDONLY | O_DIRECTORY).sync(path: full(directory))
  }

  /// Takes a name away; what is not there needs no taking away.
  func remove(_ name: String) {
    try? inDirectory(of: name) { directory, leaf throws(StoreError) in _ = unlinkat(directory, leaf, 0) }
  }

  /// Removes everything in a directory, following no link.
  func clear(_ directory: String) {
    for name in (try? names(in: directory)) ?? [] {
      let path = directory == "." ? name : "\(directory)/\(name)"
      try? inDirectory(of: path) { holder, leaf throws(StoreError) in
        guard unlinkat(holder, leaf, 0) != 0, errno == EISDIR else { return }
        clear(path)
        _ = unlinkat(holder, leaf, AT_REMOVEDIR)
      }
    }
  }

  /// The directory part of a name; empty for the folder itself.
  func parent(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  /// Whether others own the folder and its sticky bit keeps this account from replacing their files.
  var isSticky: Bool {
    guard geteuid() != 0, let status = try? root.status(path: path) else { return false }
    return status.st_mode & S_ISVTX != 0 && status.st_uid != geteuid()
  }

  /// Whether the folder lies on a network or user-space file system, where locks cannot be relied on.
  var isRemote: Bool {
    guard let status = try? root.status(path: path) else { return false }
    return MountTable.kind(ofDevice: status.st_dev).map(MountTable.isRemote) ?? false
  }
}
