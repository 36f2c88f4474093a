import Domain
import JSONStore

/// Why a command could not be done, with the status with which the program ends.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Turns any error of the rooms below into a failure.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal: self.init(refusal.reason == .notFound ? .notFound : .usage, refusal.message)
    case let error as StoreError: self.init(error.status, error.message)
    default: self.init(.ioFailure, "\(error)")
    }
  }
}

extension StoreError {
  fileprivate var status: ExitStatus {
    switch self {
    case .notAStore, .noBackup: .notFound
    case .cannotCreate, .cannotWriteBackup: .cannotCreate
    case .needsNewerReader, .damaged, .badBackup: .badData
    case .readOnly: .notPermitted
    case .busy, .conflict, .cannotUndo, .cannotUndoFile, .stillNeeded, .referenceTaken, .folderReplaced: .busy
    case .system, .publishIncomplete: .ioFailure
    case .nothingToUndo: .notFound
    }
  }
}
