import Domain
import Glibc
import StrictJSON

/// A store on disk: reads it as a `Snapshot`, and changes it by `Edit`s that survive a power cut.
///
/// Every write takes the store's lock, finishes what a killed writer left, takes up what was edited by hand, compares
/// each field with the value that the edit departs from, and then prepares, journals and publishes. What the disk
/// holds, not what this process remembers, decides.
public final class ProgrammeStore {
  /// Who opens a store, and how.
  public struct Options: Sendable {
    /// Opens the store for looking only.
    public var isReadOnly = false
    /// Writes even where the folder lies on a network file system, whose locks cannot be relied on.
    public var allowsNetwork = false

    /// Creates options for reading and writing on a local disk.
    public init() {}
  }

  /// The store as it was last read.
  public internal(set) var snapshot: Snapshot
  /// Why nothing can be written, if so, in words that complete "Nothing was changed: …".
  public internal(set) var readOnlyReason: String?
  /// What a person should know about how the store was found, such as a save that was finished now.
  public internal(set) var notices: [String] = []

  let folder: StoreFolder
  var loaded: [DocumentID: LoadedDocument] = [:]
  var damaged: [DocumentID: Problem] = [:]

  /// The folder that holds the store.
  public var path: String { folder.path }

  /// Opens a store and reads it.
  ///
  /// A writer that was killed between journal and files is finished here, if the store may be written to and nobody
  /// else is writing.
  /// - Throws: `StoreError` when there is no store, or a newer program must read it.
  public init(path: String, options: Options = Options()) throws(StoreError) {
    folder = try StoreFolder(path: path)
    snapshot = Snapshot(documents: [:])
    let header = try ProgrammeStore.header(in: folder)
    guard header.minimumReader <= StoreHeader.currentFormat else { throw .needsNewerReader(path: path) }
    readOnlyReason = ProgrammeStore.readOnlyReason(folder, header: header, options: options)
    if readOnlyReason == nil { try finishInterruptedWriter() }
    try reload()
  }

  /// Reads again what has changed on the disk since it was last read.
  /// - Returns: whether anything has.
  @discardableResult
  public func reload() throws(StoreError) -> Bool {
    let documents = try documentsOnDisk()
    var changed = Set(loaded.keys).union(damaged.keys).subtracting(documents)
    for gone in changed {
      loaded[gone] = nil
      damaged[gone] = nil
    }
    for document in documents {
      if let known = loaded[document], folder.stamp(document.path) == known.stamp { continue }
      changed.insert(document)
      try load(document)
    }
    if !changed.isEmpty { refreshSnapshot() }
    return !changed.isEmpty
  }

  /// The documents whose files are there.
  func documentsOnDisk() throws(StoreError) -> [DocumentID] {
    var names = ["programme.json"]
    for directory in ["neighbourhoods", "observations"] {
      names += try folder.names(in: directory).map { "\(directory)/\($0)" }
    }
    return names.compactMap(DocumentID.init(path:)).filter { folder.stamp($0.path) != nil }
  }

  /// Reads one document; one that does not parse is kept apart, never treated as empty.
  func load(_ document: DocumentID) throws(StoreError) {
    loaded[document] = nil
    damaged[document] = nil
    do {
      guard let file = try folder.read(document.path) else { return }
      loaded[document] = LoadedDocument(value: try JSONReader.value(from: file.bytes), stamp: file.stamp)
    } catch let error as JSONSyntaxError {
      damaged[document] = Problem(
        file: document.path, pointer: nil, message: error.message, position: error.position)
    } catch StoreError.system(let operation, _, let code) {
      damaged[document] = Problem(
        file: document.path, pointer: nil, message: "could not \(operation) it: \(StoreError.reason(code))")
    } catch {
      throw .system(operation: "read", path: folder.full(document.path), code: EIO)
    }
  }

  func refreshSnapshot() {
    snapshot = Snapshot(documents: loaded.mapValues(\.value), damaged: damaged.sorted { $0.key < $1.key }.map(\.value))
  }

  private static func header(in folder: StoreFolder) throws(StoreError) -> StoreHeader {
    guard let file = try folder.read(StoreHeader.name) else { throw .notAStore(path: folder.path) }
    do {
      if let header = StoreHeader(try JSONReader.value(from: file.bytes)) { return header }
    } catch {
      throw .damaged([
        Problem(file: StoreHeader.name, pointer: nil, message: error.message, position: error.position)
      ])
    }
    throw .damaged([
      Problem(file: StoreHeader.name, pointer: .root, message: "must say \"format\" and \"minReader\"")
    ])
  }

  private static func readOnlyReason(_ folder: StoreFolder, header: StoreHeader, options: Options) -> String? {
    if options.isReadOnly { return "this session is read-only" }
    if header.format > StoreHeader.currentFormat {
      return "a newer version of Steer wrote this store, so this one only reads it"
    }
    if !options.allowsNetwork, folder.isRemote {
      return "the store lies on a network disk, where two writers could hurt each other"
        + " (--allow-network-store writes all the same)"
    }
    if access(folder.path, W_OK) != 0 { return "you may not write in \(folder.path)" }
    return nil
  }
}
