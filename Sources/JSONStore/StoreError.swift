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
  /// A file that the edit would change cannot be read or does not hold together.
  case damaged([Problem])
  /// A call to the system failed; nothing was saved.
  case system(operation: String, path: String, code: Int32)
  /// The edit is safe in the journal, but the file could not be replaced yet.
  case publishIncomplete(path: String, code: Int32)
  /// There is nothing to undo or redo.
  case nothingToUndo(redo: Bool)
  /// A backup cannot be used.
  case badBackup(path: String, reason: String)

  /// What is wrong and what to do, in plain words; names from outside still need to be made safe for a terminal.
  public var message: String {
    switch self {
    case .notAStore(let path):
      "There is no Steer store in \(path). Make one with `steer init \(path)`, or look at the demo with `steer demo`."
    case .cannotCreate(let path, let reason): "A store cannot be made in \(path): \(reason)."
    case .needsNewerReader(let path):
      "The store in \(path) was written by a newer version of Steer. Bring this program up to date."
    case .readOnly(let reason): "Nothing was changed: \(reason)."
    case .busy(let holder): "\(holder) is saving just now. Nothing was changed; try again in a moment."
    case .conflict(let conflict): conflict.message
    case .damaged(let problems):
      "Nothing was changed: \(problems.first?.description ?? "a file is damaged"). Mend it, then run `steer check`."
    case .system(let operation, let path, let code):
      "Not saved: could not \(operation) \(path) (\(StoreError.reason(code))). \(StoreError.remedy(code))"
    case .publishIncomplete(let path, let code):
      "The change is safe in the journal, but \(path) could not be replaced (\(StoreError.reason(code)))."
        + " It is put in place with the next save."
    case .nothingToUndo(let redo): redo ? "There is nothing to redo." : "There is nothing of yours to undo."
    case .badBackup(let path, let reason): "The backup \(path) cannot be used: \(reason). Nothing was written."
    }
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func remedy(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk and save again; nothing was lost."
    case EROFS: "The disk can only be read; store the programme elsewhere."
    case EACCES, EPERM: "Ask whoever owns the folder for the right to write there."
    default: "Nothing was changed; try again."
    }
  }
}
