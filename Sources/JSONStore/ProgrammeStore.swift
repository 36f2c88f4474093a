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
    /// Opens a store whose header is damaged too, for looking at what is left.
    public var acceptsDamagedHeader = false
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

  static let newerFormat = "a newer version of Steer wrote this store, so this one only reads it"

  /// Gives what has been found since it was last asked, and forgets it.
  public func takeNotices() -> [String] {
    defer { notices = [] }
    return notices
  }

  let folder: StoreFolder
  /// Whether a save that was cut off waits for a file that somebody has to mend first.
  var isRecoveryPending = false
  /// The entries that took up edits by hand under the lock that is held or was held last.
  var adopted: Set<String> = []
  var loaded: [DocumentID: LoadedDocument] = [:]
  var damaged: [DocumentID: Problem] = [:]
  /// What is wrong with the header and with folders that cannot be listed.
  var damagedParts: [Problem] = []
  private let headerProblem: Problem?

  /// The folder that holds the store.
  public var path: String { folder.path }

  /// Opens a store and reads it.
  ///
  /// A writer that was killed between journal and files is finished here, if the store may be written to and nobody
  /// else is writing; where that fails the store is read as it stands and `notices` says so.
  /// - Throws: `StoreError` when there is no store, or a newer program must read it.
  public init(path: String, options: Options = Options()) throws(StoreError) {
    folder = try StoreFolder(path: path)
    snapshot = Snapshot(documents: [:])
    do throws(StoreError) {
      let header = try ProgrammeStore.header(in: folder)
      guard header.minimumReader <= StoreHeader.currentFormat else { throw .needsNewerReader(path: path) }
      headerProblem = nil
      readOnlyReason = ProgrammeStore.readOnlyReason(folder, header: header, options: options)
    } catch {
      guard options.acceptsDamagedHeader, case .damaged(let problems) = error else { throw error }
      headerProblem = problems.first
      readOnlyReason = "its header is damaged"
    }
    if readOnlyReason == nil { finishInterruptedWriter() }
    try reload()
  }

  /// Reads again what has changed on the disk since it was last read.
  /// - Returns: whether anything has.
  @discardableResult
  public func reload() throws(StoreError) -> Bool {
    folder.forgetDirectories()
    let documents = try documentsOnDisk()
    var changed = Set(loaded.keys).union(damaged.keys).subtracting(documents)
    for gone in changed {
      loaded[gone] = nil
      damaged[gone] = nil
    }
    for document in documents {
      if let known = loaded[document], (try? folder.stamp(document.path)) == known.stamp { continue }
      changed.insert(document)
      try load(document)
    }
    if !changed.isEmpty { refreshSnapshot() }
    return !changed.isEmpty
  }

  /// The documents whose files are there.
  private func documentsOnDisk() throws(StoreError) -> [DocumentID] {
    var names = ["programme.json"]
    damagedParts = [headerProblem].compactMap(\.self)
    for directory in ["neighbourhoods", "observations"] {
      do {
        names += try folder.names(in: directory).map { "\(directory)/\($0)" }
      } catch .system(_, _, let code) {
        damagedParts.append(Problem(file: directory, pointer: nil, message: StoreError.readingProblem(code)))
      }
    }
    // What cannot be looked at is there all the same, and is told to be damaged.
    return names.compactMap(DocumentID.init(path:)).filter { !folder.isAbsent($0.path) }
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
    } catch StoreError.system(_, _, let code) {
      damaged[document] = Problem(file: document.path, pointer: nil, message: StoreError.readingProblem(code))
    } catch {
      throw .system(operation: "read", path: folder.full(document.path), code: EIO)
    }
  }

  func refreshSnapshot() {
    snapshot = Snapshot(
      documents: loaded.mapValues(\.value), damaged: damagedParts + damaged.sorted { $0.key < $1.key }.map(\.value))
  }

  static func header(in folder: StoreFolder) throws(StoreError) -> StoreHeader {
    func damage(_ message: String, _ pointer: JSONPointer? = nil, _ position: JSONPosition? = nil) -> StoreError {
      .damaged([Problem(file: StoreHeader.name, pointer: pointer, message: message, position: position)])
    }
    do {
      guard let file = try folder.read(StoreHeader.name) else {
        guard folder.isAbsent(DocumentID.programme.path) else {
          throw damage("is missing, although the folder holds a programme; restore it from a backup")
        }
        throw StoreError.notAStore(path: folder.path)
      }
      if let header = StoreHeader(try JSONReader.value(from: file.bytes)) { return header }
      throw damage(
        "must hold \"format\" and \"minReader\", whole numbers from 1, and \"storeId\", a text",
        .root, JSONPosition(line: 1, column: 1))
    } catch let error as JSONSyntaxError {
      throw damage(error.message, nil, error.position)
    } catch StoreError.system(_, _, let code) {
      throw damage(StoreError.readingProblem(code))
    } catch let error as StoreError {
      throw error
    } catch {
      throw damage("\(error)")
    }
  }

  private static func readOnlyReason(_ folder: StoreFolder, header: StoreHeader, options: Options) -> String? {
    if options.isReadOnly { return "this session is read-only" }
    if header.format > StoreHeader.currentFormat { return newerFormat }
    if !options.allowsNetwork, folder.isRemote {
      return "the store lies on a network disk, where two writers could hurt each other"
        + " (--allow-network-store writes all the same)"
    }
    if access(folder.path, W_OK) != 0 { return "you may not write in \(folder.path)" }
    if folder.isSticky {
      return "the folder's sticky bit keeps you from replacing files of others (chmod -t \(folder.path) takes it away)"
    }
    return nil
  }
}
