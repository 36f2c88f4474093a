import Dashboard
import Domain
import Exchange
import StrictJSON

/// A workspace in memory, so that the dashboard can be driven without a store.
@MainActor
final class MemoryWorkspace: Workspace {
  private(set) var snapshot: Snapshot
  var readOnlyReason: String?
  let library = Sample.library
  private var done: [Edit] = []
  private var undone: [Edit] = []
  private var count = 0
  /// What was done that changes no record.
  private(set) var notes: [String] = []

  /// Files by their paths.
  var files: [String: String] = [:]

  init(_ documents: [DocumentID: JSONValue]) {
    snapshot = Snapshot(documents: documents)
  }

  /// What somebody else does meanwhile.
  func change(_ pointer: [String], _ value: JSONValue?, in document: DocumentID) throws {
    let pointer = JSONPointer(pointer)
    let before = snapshot.value(document, pointer)
    guard before != value else { return }
    try apply([Change(document: document, pointer: pointer, before: before, after: value)])
  }

  func commit(_ make: (Snapshot, EditContext) throws -> Edit) throws -> String? {
    count += 1
    let number = count
    let context = EditContext(by: "anna", at: Timestamp(secondsSince1970: 20_781 * 86_400), today: Sample.today) {
      let digits = String(number)
      return String(repeating: "z", count: 26 - digits.count) + digits
    }
    let edit = try make(snapshot, context)
    guard !edit.changes.isEmpty else { return nil }
    try apply(edit.changes)
    done.append(edit)
    undone = []
    return edit.summary
  }

  func preview<Result>(_ make: (Snapshot, EditContext) throws -> Result) rethrows -> Result {
    let context = EditContext(by: "anna", at: Timestamp(secondsSince1970: 20_781 * 86_400), today: Sample.today) {
      String(repeating: "y", count: 26)
    }
    return try make(snapshot, context)
  }

  func source(_ path: String) throws -> any ByteSource {
    guard let text = files[path] else { throw WorkspaceFailure(message: "\(path) cannot be read: it is not there.") }
    return MemoryFile(path, text)
  }

  func paths(from typed: String) -> [String] {
    let below = files.keys.filter { $0.hasPrefix(typed) }
    let cut = typed.lastIndex(of: "/").map { typed.distance(from: typed.startIndex, to: $0) + 1 } ?? 0
    return Set(
      below.map { path in
        let rest = path.dropFirst(cut)
        return path.prefix(cut) + (rest.firstIndex(of: "/").map { String(rest[...$0]) } ?? String(rest))
      }
    ).sorted()
  }

  func note(_ summary: String) throws { notes.append(summary) }

  func undo() throws -> String {
    guard let edit = done.popLast() else { throw WorkspaceFailure(message: "There is nothing of yours to undo.") }
    try apply(edit.changes.reversed().map(\.inverse))
    undone.append(edit)
    return "Undone: \(edit.summary)"
  }

  func redo() throws -> String {
    guard let edit = undone.popLast() else { throw WorkspaceFailure(message: "There is nothing to redo.") }
    try apply(edit.changes)
    done.append(edit)
    return "Redone: \(edit.summary)"
  }

  func reload() throws -> Bool { false }

  func takeNotices() -> [String] { [] }

  func log() throws -> [LogLine] {
    done.reversed().map { LogLine(at: Timestamp(secondsSince1970: 0), by: "anna", summary: $0.summary) }
  }

  private func apply(_ changes: [Change]) throws {
    var documents = snapshot.documents
    for change in changes {
      guard case .changed(let value) = change.applied(to: documents[change.document] ?? [:]) else {
        let record = change.record.flatMap { documents[$0.document]?[$0.pointer]?.objectValue?["ref"]?.stringValue }
        throw WorkspaceFailure(message: "Somebody changed it.", isConflict: true, record: record, field: change.field)
      }
      documents[change.document] = value
    }
    snapshot = Snapshot(documents: documents)
  }
}
