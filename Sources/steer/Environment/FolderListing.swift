import Glibc

/// The files and folders that finish a path being typed.
enum FolderListing {
  private static let most = 500

  /// The paths that begin with what was typed, folders first and with a slash behind; hidden ones only where asked for.
  static func paths(from typed: String, _ surroundings: Surroundings) -> [String] {
    let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<cut])
    let start = typed[cut...].lowercased()
    guard let stream = opendir(folder.isEmpty ? "." : surroundings.path(typed: folder) ?? folder) else { return [] }
    defer { closedir(stream) }
    var folders: [String] = []
    var files: [String] = []
    while let entry = readdir(stream), folders.count + files.count < most {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.lowercased().hasPrefix(start), name != ".", name != "..", !name.hasPrefix(".") || start.hasPrefix(".")
      else { continue }
      let path = folder + name
      var status = stat()
      guard stat(surroundings.path(typed: path) ?? path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.append(path + "/")
      } else if status.st_mode & S_IFMT == S_IFREG {
        files.append(path)
      }
    }
    return folders.sorted() + files.sorted()
  }
}
