import Foundation

/// A copy of a store, removed when the test lets it go.
struct StoreCopy {
  private let folder: TestFolder
  let path: String

  init(of original: String) throws {
    folder = try TestFolder()
    path = folder.path + "/store"
    try FileManager.default.copyItem(atPath: original, toPath: path)
  }
}
