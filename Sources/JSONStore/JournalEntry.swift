import Domain
import StrictJSON

/// One line of the journal: a whole transaction, with what stood before and what stands after.
public struct JournalEntry: Hashable, Sendable {
  /// How the changes came about.
  public enum Kind: String, Hashable, Sendable {
    case edit
    case undo
    case redo
    /// Found in a file that a person edited by hand.
    case hand
    /// The store was made.
    case made
  }

  public let id: String
  public let kind: Kind
  public let at: Timestamp
  public let by: String
  public let summary: String
  /// For an undo or redo: the id of the entry that it takes back or does again.
  public let of: String?
  public let changes: [Change]
  /// The revision that each document has after the entry.
  let revisions: [DocumentID: Int]

  /// The entry as a line of JSON with its checksum and a line feed.
  var line: [UInt8] {
    var object = self.object
    object["crc"] = .number(JSONNumber(Int(CRC32.checksum(JSONWriter.line(.object(object))))))
    return JSONWriter.line(.object(object)) + [0x0A]
  }

  private var object: JSONObject {
    var object: JSONObject = [
      "id": .string(id), "kind": .string(kind.rawValue), "at": .string(at.iso), "by": .string(by),
      "summary": .string(summary), "changes": .array(changes.map(JournalEntry.value)),
      "revisions": .object(JSONObject(revisions.map { ($0.key.path, .number(JSONNumber($0.value))) })),
    ]
    object["of"] = of.map(JSONValue.string)
    return object
  }

  private static func value(of change: Change) -> JSONValue {
    var object: JSONObject = [
      "document": .string(change.document.path), "pointer": .string(change.pointer.description),
    ]
    object["before"] = change.before
    object["after"] = change.after
    return .object(object)
  }
}

extension JournalEntry {
  /// Reads a line without its line feed; nil when it is torn or was changed.
  init?(line: [UInt8]) {
    var limits = JSONLimits.standard
    limits.stringBytes = limits.bytes
    guard let value = try? JSONReader.value(from: line, limits: limits), case .object(var object) = value,
      let crc = object["crc"]?.intValue
    else { return nil }
    object["crc"] = nil
    guard Int(CRC32.checksum(JSONWriter.line(.object(object)))) == crc,
      let id = object["id"]?.stringValue,
      let kind = object["kind"]?.stringValue.flatMap(Kind.init(rawValue:)),
      let at = object["at"]?.stringValue.flatMap(Timestamp.init(iso:)),
      let by = object["by"]?.stringValue,
      let changes = object["changes"]?.arrayValue
    else { return nil }
    self.id = id
    self.kind = kind
    self.at = at
    self.by = by
    summary = object["summary"]?.stringValue ?? ""
    of = object["of"]?.stringValue
    self.changes = changes.compactMap(JournalEntry.change)
    guard self.changes.count == changes.count else { return nil }
    var revisions: [DocumentID: Int] = [:]
    for (path, number) in object["revisions"]?.objectValue ?? [:] {
      guard let document = DocumentID(path: path), let number = number.intValue else { return nil }
      revisions[document] = number
    }
    self.revisions = revisions
  }

  private static func change(from value: JSONValue) -> Change? {
    guard let object = value.objectValue,
      let document = object["document"]?.stringValue.flatMap(DocumentID.init(path:)),
      let pointer = object["pointer"]?.stringValue.flatMap(JSONPointer.init(text:))
    else { return nil }
    return Change(document: document, pointer: pointer, before: object["before"], after: object["after"])
  }
}
