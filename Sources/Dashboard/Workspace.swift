import Domain
import Exchange

/// What the dashboard reads and writes through; the command line gives it a store, a test gives it a value in memory.
@MainActor
public protocol Workspace: AnyObject {
  /// The programme as it was last read.
  var snapshot: Snapshot { get }
  /// Why nothing can be written, in words that complete "Nothing was changed: …"; nil when it can.
  var readOnlyReason: String? { get }

  /// The definitions of indicators that ship with the program.
  var library: IndicatorLibrary { get }

  /// Makes the store of a new programme of what was typed: its name, its region, and the folder.
  ///
  /// - Throws: `WorkspaceFailure`, with the field that is wrong if it is one.
  func start(_ typed: [String: String]) throws

  /// Why the programme in another folder cannot be opened; nil when it can.
  func refusalToOpen(_ folder: String) -> String?

  /// Makes an edit durable.
  ///
  /// - Parameter make: makes the edit from the programme as it is at that moment.
  /// - Returns: what was done, in words; nil when there was nothing to change.
  /// - Throws: `WorkspaceFailure`.
  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws -> String?

  /// Works out what an edit would do, without making it.
  func preview<Result>(_ make: (Snapshot, EditContext) throws -> Result) rethrows -> Result

  /// Opens a file that the person names.
  ///
  /// - Throws: `WorkspaceFailure`.
  func source(_ path: String) throws -> any ByteSource

  /// The files and folders, these with a slash behind, whose paths begin with what was typed.
  func paths(from typed: String) -> [String]

  /// Writes into the log that something was done which changes no record.
  ///
  /// - Throws: `WorkspaceFailure`.
  func note(_ summary: String) throws

  /// Takes back the person's last edit and says which.
  func undo() throws -> String

  /// Does again what was last taken back and says what.
  func redo() throws -> String

  /// Reads again what has changed on the disk; says whether anything has.
  func reload() throws -> Bool

  /// Gives what the person should know besides, such as a file that had been edited by hand, and forgets it.
  func takeNotices() -> [String]

  /// What was done, newest first, each in one line.
  func log() throws -> [LogLine]
}

extension Workspace {
  /// Whether another folder can be opened is found out by opening it.
  public func refusalToOpen(_ folder: String) -> String? { nil }

  /// Without a file system there is nothing to open.
  public func source(_ path: String) throws -> any ByteSource {
    throw WorkspaceFailure(message: "\(path) cannot be read: there are no files here.")
  }

  public func paths(from typed: String) -> [String] { [] }

  /// A store that is there holds its programme already.
  public func start(_ typed: [String: String]) throws {
    throw WorkspaceFailure(message: "There is a programme already; it is edited in the set-up.")
  }
}
