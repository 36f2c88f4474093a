import Domain
import Glibc

/// Why the store could not do what was asked; every message says what, where and what to do.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no store in the folder.
  case notAStore(path: String)
  /// The folder is in use for something else, or holds a store already.
  case cannotCreate(path: String, reason: String)
  /// A newer version of the program wrote the store, and this one must not even read it.
  case needsNewerReader(path: String)
  /// The store may be looked at, not changed.
  case readOnly(reason: String)
  /// Somebody else has been saving for longer than this process waits.
  case busy(holder: String)
  /// Somebody changed the same field meanwhile.
  case conflict(Conflict)
  /// The folder was moved away, and another stands in its place.
  case folderReplaced(path: String)
  /// Undo or redo would leave a link without its record.
  case stillNeeded(String, redo: Bool)
  /// Taking something back would leave a file without what it needs.
  case cannotUndoFile(path: String, redo: Bool)
  /// Somebody has changed since what was to be taken back or done again.
  case cannotUndo(Conflict, redo: Bool)
  /// Another record bears the reference of the one that was to come back.
  case referenceTaken(String)
  /// A file that the edit would change cannot be read or does not hold together.
  case damaged([Problem])
  /// A call to the system failed; nothing was changed.
  case system(operation: String, path: String, code: Int32)
  /// The edit is safe in the journal, but the file could not be replaced yet.
  case publishIncomplete(path: String, code: Int32)
  /// There is nothing to undo or redo.
  case nothingToUndo(redo: Bool)
  /// A backup cannot be written.
  case cannotWriteBackup(path: String, reason: String)
  /// There is no backup of that name.
  case noBackup(path: String)
  /// A backup cannot be used.
  case badBackup(path: String, reason: String)

  /// What is wrong and what to do, in plain words; names from outside still need to be made safe for a terminal.
  public var message: String {
    switch self {
    case .notAStore(let path):
      "There is no Steer store in \(path). Make one with `steer init DIR`, or look at the demo with `steer demo`."
    case .cannotCreate(let path, let reason): "A store cannot be made in \(path): \(reason)."
    case .needsNewerReader(let path):
      "The store in \(path) was written by a newer version of Steer. Bring this program up to date."
    case .readOnly(let reason): "Nothing was changed: \(reason)."
    case .busy(let holder): "\(holder) is saving just now. Nothing was changed; try again in a moment."
    case .conflict(let conflict): conflict.message
    case .cannotUndo(let conflict, let redo):
      "Cannot \(redo ? "redo" : "undo") this: \(conflict.theirMessage) since. The next \(redo ? "redo" : "undo") passes"
        + " over it."
    case .referenceTaken(let ref):
      "Cannot bring \(ref) back: another record has been given that reference since. Add it anew; its words are in"
        + " `steer history`. The next one passes over it."
    case .folderReplaced(let path):
      "Nothing was changed: the folder \(path) was moved or replaced since it was opened. Quit and open it again."
    case .stillNeeded(let what, let redo):
      "Cannot \(redo ? "redo" : "undo") this: something else has been tied to it since (\(what))."
        + " The next \(redo ? "redo" : "undo") passes over it."
    case .cannotUndoFile(let path, let redo):
      "Cannot \(redo ? "redo" : "undo") this: it would leave \(path) without what it needs; take the file away by hand."
        + " The next \(redo ? "redo" : "undo") passes over it."
    case .damaged(let problems):
      "Nothing was changed: \(problems.first?.description ?? "a file is damaged"). Mend it, then run `steer check`."
    case .system(let operation, let path, let code):
      "Could not \(operation) \(path) (\(StoreError.reason(code))); nothing was changed. \(StoreError.remedy(code))"
    case .publishIncomplete(let path, let code):
      "The change is safe in the journal, but \(path) could not be replaced (\(StoreError.reason(code)))."
        + " It is put in place with the next save."
    case .nothingToUndo(let redo): redo ? "There is nothing to redo." : "There is nothing of yours to undo."
    case .cannotWriteBackup(let path, let reason): "The backup \(path) cannot be written: \(reason)."
    case .noBackup(let path): "There is no backup \(path)."
    case .badBackup(let path, let reason): "The backup \(path) cannot be used: \(reason). Nothing was written."
    }
  }

  /// Why a part of the store cannot be read, and how to mend it.
  static func readingProblem(_ code: Int32) -> String {
    switch code {
    case EINVAL: "is not a plain file; put a plain file in its place"
    case EMLINK: "has a second name (hard link), through which others could change it; copy it and remove the link"
    case ELOOP: "is a symbolic link; put the file itself here"
    case ENOTDIR: "is not a folder, or a link to one; put the folder itself here"
    case EISDIR: "is a folder; put the file here"
    case EFBIG: "is larger than any file of a store (64 MB); look at what it holds"
    case EACCES, EPERM: "may not be read by you; ask whoever owns it for the right"
    default: "cannot be read (\(reason(code)))"
    }
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func remedy(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk and save again."
    case EROFS: "The disk can only be read; store the programme elsewhere."
    case EACCES, EPERM: "Ask whoever owns the folder for the right to write there."
    case EFBIG: "It is larger than any file of a store; look at what it holds."
    default: "Try again; if it stays, look at the disk."
    }
  }
}
