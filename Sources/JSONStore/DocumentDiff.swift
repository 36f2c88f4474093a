import Domain
import StrictJSON

/// The changes that lead from one state of a document to another, as fine as single fields.
enum DocumentDiff {
  /// Compares two states; the document's own revision does not count.
  static func changes(from old: JSONValue, to new: JSONValue, in document: DocumentID) -> [Change] {
    var changes: [Change] = []
    compare(old, new, .root, document, &changes)
    return changes.filter { !$0.isRevision }
  }

  /// Goes down where both sides are objects, and no deeper than the parts of a record and their fields.
  private static func compare(
    _ old: JSONValue?, _ new: JSONValue?, _ pointer: JSONPointer, _ document: DocumentID, _ changes: inout [Change]
  ) {
    guard old != new else { return }
    let depth = pointer.tokens.count
    if depth < 5, case .object(let left)? = old ?? emptyMap(depth, new),
      case .object(let right)? = new ?? emptyMap(depth, old)
    {
      for key in Set(left.keys).union(right.keys).sorted() {
        compare(left[key], right[key], pointer.appending(key), document, &changes)
      }
      return
    }
    changes.append(Change(document: document, pointer: pointer, before: old, after: new))
  }

  /// A whole collection that came or went is told record by record.
  private static func emptyMap(_ depth: Int, _ other: JSONValue?) -> JSONValue? {
    guard depth == 1, other?.objectValue != nil else { return nil }
    return .object([:])
  }
}
