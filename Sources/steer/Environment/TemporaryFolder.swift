import Glibc

/// Removes folders that the program made for itself.
enum TemporaryFolder {
  /// Removes a folder and all that is in it, never following a link.
  static func remove(_ path: String) {
    guard let stream = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(stream) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      if isFolder { remove("\(path)/\(name)") } else { unlink("\(path)/\(name)") }
    }
    closedir(stream)
    rmdir(path)
  }
}
