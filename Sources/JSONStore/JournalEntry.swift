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
    /// Nothing was changed, but something was done that others should be able to find.
    case note
  }

  /// Who stands for an edit by hand: nobody can tell who made it.
  static let byHand = "by hand"

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

  /// The entry as a line of JSON, at its end the checksum of the bytes before it, and a line feed.
  var line: [UInt8] {
    let content = JSONWriter.line(.object(object)).dropLast()
    return content + JournalEntry.checksumKey + Array("\(CRC32.checksum(Array(content)))}\n".utf8)
  }

  private static let checksumKey = Array(",\"crc\":".utf8)

  /// What a line may hold: a whole transaction, which lies three levels deeper than in its files.
  private static let limits = JSONLimits(
    bytes: 1 << 30, depth: JSONLimits.standard.depth + 4, stringBytes: 1 << 30, members: 5_000_000, nodes: 20_000_000)

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
    guard let content = JournalEntry.checked(line),
      let object = (try? JSONReader.value(from: content, limits: JournalEntry.limits))?.objectValue,
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

  /// The object without its checksum; nil when the checksum is not that of the bytes before it.
  private static func checked(_ line: [UInt8]) -> [UInt8]? {
    guard line.last == 0x7D, let comma = line.lastIndex(of: 0x2C), line[comma...].starts(with: checksumKey),
      let crc = UInt32(String(decoding: line[(comma + checksumKey.count)...].dropLast(), as: UTF8.self)),
      CRC32.checksum(Array(line[..<comma])) == crc
    else { return nil }
    return line[..<comma] + [0x7D]
  }

  private static func change(from value: JSONValue) -> Change? {
    guard let object = value.objectValue,
      let document = object["document"]?.stringValue.flatMap(DocumentID.init(path:)),
      let pointer = object["pointer"]?.stringValue.flatMap(JSONPointer.init(text:))
    else { return nil }
    return Change(document: document, pointer: pointer, before: object["before"], after: object["after"])
  }
}
