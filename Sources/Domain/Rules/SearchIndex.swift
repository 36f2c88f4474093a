import StrictJSON

/// Finds words in every kind of record.
public struct SearchIndex {
  /// A record that holds the words.
  public struct Hit: Hashable, Sendable {
    public let kind: RecordKind
    /// The neighbourhood's slug; nil for what all share.
    public let neighbourhood: String?
    /// The reference, else the id.
    public let ref: String
    public let title: String
    /// The field that holds the words, and its text.
    public let field: String
    public let text: String
    /// How good the hit is, higher first.
    let rank: Int
  }

  private let snapshot: Snapshot

  /// Looks through a programme as it stands.
  public init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// The records that hold every word, in capitals or not; references first, then titles, then other fields.
  public func hits(for text: String) -> [Hit] {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return [] }
    let hits = snapshot.documents.sorted { $0.key < $1.key }.flatMap { document, value in
      Records.all(in: value, of: document).compactMap { hit(words, $0.address, $0.record) }
    }
    return hits.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
  }

  private func hit(_ words: [String], _ address: RecordAddress, _ record: JSONValue) -> Hit? {
    let texts = SearchIndex.texts(record, shape: address.kind.shape, prefix: "")
    let all = texts.map { $0.text.lowercased() }.joined(separator: "\n")
    guard words.allSatisfy(all.contains) else { return nil }
    let fields = RecordFields(record)
    let ref = fields.text("ref") ?? (address.kind.isSingleton ? address.document.slug ?? address.id : address.id)
    let title = fields.text("title") ?? fields.text("name") ?? fields.text("text") ?? fields.text("statement") ?? ref
    let best =
      texts.first { text in words.allSatisfy(text.text.lowercased().contains) }
      ?? texts.first { $0.text.lowercased().contains(words[0]) }
    let isReference = ref.lowercased() == words.joined(separator: " ")
    let isTitle = words.allSatisfy(title.lowercased().contains)
    return Hit(
      kind: address.kind, neighbourhood: address.document.slug, ref: ref, title: title, field: best?.field ?? "",
      text: best?.text ?? "", rank: isReference ? 3 : isTitle ? 2 : best == nil ? 0 : 1)
  }

  private static func texts(_ record: JSONValue, shape: Shape, prefix: String) -> [(field: String, text: String)] {
    shape.fields.flatMap { field -> [(field: String, text: String)] in
      guard let value = record.objectValue?[field.name] else { return [] }
      let name = prefix + field.name
      switch field.type {
      case .text, .prose: return value.stringValue.map { [(name, $0)] } ?? []
      case .parts(let shape, _):
        return (value.objectValue ?? [:]).flatMap { texts($0.value, shape: shape, prefix: name + "/") }
      default: return []
      }
    }
  }
}
