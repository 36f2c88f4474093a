import Glibc

/// A folder of files that a command makes for the person who asked for it.
struct OutputFolder {
  let path: String

  /// Makes the folder if need be, and the files in it; where one cannot be made, those made before go again.
  ///
  /// Files that were there and have been replaced stay replaced; each is whole.
  func write(_ files: [(name: String, bytes: [UInt8])], replacing: Bool) throws(Failure) {
    let isNew = mkdir(path, 0o700) == 0
    guard isNew || errno == EEXIST else { throw cannotMake() }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { throw cannotMake() }
    defer { close(folder) }
    var made: [OutputFile] = []
    do throws(Failure) {
      for (name, bytes) in files {
        let file = OutputFile(path: name, folder: folder)
        try file.write(bytes, replacing: replacing)
        made.append(file)
      }
    } catch {
      if isNew || !replacing { for file in made { file.remove() } }
      if isNew { rmdir(path) }
      throw error
    }
  }

  private func cannotMake() -> Failure {
    Failure(.cannotCreate, "\(path) cannot be made or used as a folder: \(String(cString: strerror(errno))).")
  }
}
