import Domain
import Glibc
import StrictJSON

/// Makes new stores.
public enum StoreMaker {
  /// Makes a store in a folder that is not there yet or is empty.
  ///
  /// - Throws: `StoreError.cannotCreate` when the folder holds anything.
  public static func make(
    at path: String, documents: [DocumentID: JSONValue], summary: String, context: EditContext
  ) throws(StoreError) {
    try filling(path) { folder throws(StoreError) in
      try write(documents, to: folder, context)
      let store = try ProgrammeStore(path: path)
      try store.recordMaking(summary, context)
    }
  }

  /// Runs a body on a folder that is not there yet or is empty; when it fails, the folder is left as it was found.
  static func filling(_ path: String, _ body: (StoreFolder) throws(StoreError) -> Void) throws(StoreError) {
    let isNew = access(path, F_OK) != 0
    try prepareFolder(path)
    let folder = try StoreFolder(path: path)
    guard try folder.names(in: ".").isEmpty else {
      throw .cannotCreate(
        path: path,
        reason: folder.isAbsent(StoreHeader.name)
          ? "the folder is not empty; give the name of a new one" : "there is a store already; open it instead")
    }
    do {
      try body(folder)
    } catch {
      folder.clear(".")
      if isNew { rmdir(path) }
      throw error
    }
  }

  private static func write(
    _ documents: [DocumentID: JSONValue], to folder: StoreFolder, _ context: EditContext
  ) throws(StoreError) {
    for directory in [".local", "neighbourhoods", "observations"] { try folder.makeDirectory(directory) }
    try folder.writeNew(".gitignore", Array(".local/\n.n.*.tmp\n".utf8))
    for (document, value) in documents.sorted(by: { $0.key < $1.key }) {
      try folder.writeNew(document.path, JSONWriter.document(value.with(revision: 1)))
    }
    for directory in ["neighbourhoods", "observations", ""] { try folder.sync(directory: directory) }
    // The header comes last: a folder without it is not taken for a store.
    try folder.writeNew(StoreHeader.name, JSONWriter.document(StoreHeader.new(storeID: context.newID())))
    try folder.sync(directory: "")
  }

  private static func prepareFolder(_ path: String) throws(StoreError) {
    guard !path.isEmpty else { throw .cannotCreate(path: "a folder without a name", reason: "give it a name") }
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: true) {
      made += (made.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EISDIR else {
        throw .cannotCreate(path: path, reason: "\(StoreError.reason(errno))")
      }
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: path, reason: "that is a file, not a folder")
    }
  }
}

extension ProgrammeStore {
  /// Begins the journal, so that the history tells when and by whom the store was made.
  fileprivate func recordMaking(_ summary: String, _ context: EditContext) throws(StoreError) {
    do {
      try locked(context) { lock, journal in
        let entry = JournalEntry(
          id: context.newID(), kind: .made, at: context.at, by: context.by, summary: summary, of: nil, changes: [],
          revisions: loaded.mapValues(\.revision))
        try publish(entry, [:], lock, journal)
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotCreate(path: path, reason: "\(error)")
    }
  }
}
