import StrictJSON

/// Finds words in every kind of record.
public struct SearchIndex {
  /// A record that holds the words.
  public struct Hit: Hashable, Sendable {
    public let address: RecordAddress
    /// The reference, else the id.
    public let ref: String
    public let title: String
    /// The field that holds the words, and its text.
    public let field: String
    public let text: String
    /// Whether the record, or its neighbourhood, was put away.
    public let isArchived: Bool
    /// How good the hit is, higher first.
    let rank: Int

    public var kind: RecordKind { address.kind }

    /// The neighbourhood's slug; nil for what all share.
    public var neighbourhood: String? { address.document == .wideObservations ? nil : address.document.slug }

    /// The field as people read it.
    public var fieldLabel: String { String(field.map { $0 == "_" ? " " : $0 }) }
  }

  private let snapshot: Snapshot
  private let names: RecordName

  /// Looks through a programme as it stands.
  public init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    names = RecordName(RecordBook(snapshot))
  }

  /// The records that hold every word, in capitals or not, with accents or without.
  ///
  /// The best come first: a reference, then a title that begins with the words, a title that holds them, any other
  /// field; at the same rank what is in use before what was put away, and records before their values.
  public func hits(for text: String) -> [Hit] {
    let words = Letters.folded(text).split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else { return [] }
    let hits = snapshot.documents.sorted { $0.key < $1.key }.flatMap { document, value in
      Records.all(in: value, of: document).compactMap { hit(words, $0.address, $0.record) }
    }
    return hits.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }.map(\.element)
  }

  /// Whether a record's texts hold every word, in capitals or not, with accents or without.
  public static func holds(_ words: String, _ record: JSONObject, of kind: RecordKind) -> Bool {
    let all = Letters.folded(texts(.object(record), shape: kind.shape, prefix: "").map(\.text).joined(separator: "\n"))
    return Letters.folded(words).split(whereSeparator: \.isWhitespace).allSatisfy { all.contains($0) }
  }

  private func hit(_ words: [String], _ address: RecordAddress, _ record: JSONValue) -> Hit? {
    // An indicator is called by its definition's name, which stands in another record.
    let name = names.title(of: address)
    let ref = record["ref"]?.stringValue ?? address.publicID
    let texts =
      SearchIndex.texts(record, shape: address.kind.shape, prefix: "")
      // What is said of a local value may tell a figure that is kept back.
      .filter { address.document == .wideObservations || address.kind != .series || !$0.field.hasPrefix("points/") }
      + [("name", name), ("id", ref)]
    let folded = texts.map { Letters.folded($0.text) }
    guard words.allSatisfy({ word in folded.contains { $0.contains(word) } }) else { return nil }
    let best =
      folded.firstIndex { text in words.allSatisfy { text.contains($0) } }
      ?? folded.firstIndex { $0.contains(words[0]) }
    let title = record[address.kind.nameField]?.stringValue ?? name
    return Hit(
      address: address, ref: ref, title: address.kind.nameField == "definition" ? name : title,
      field: best.map { texts[$0].field } ?? "", text: best.map { texts[$0].text } ?? "",
      isArchived: isAway(address, record),
      rank: rank(words, ref: ref, name: name, address, record))
  }

  private func rank(
    _ words: [String], ref: String, name: String, _ address: RecordAddress, _ record: JSONValue
  ) -> Int {
    let phrase = words.joined(separator: " ")
    let title = Letters.folded(record[address.kind.nameField]?.stringValue ?? name)
    let level: Int
    if Letters.folded(ref) == phrase {
      level = 4
    } else if title.hasPrefix(phrase) || Letters.folded(name).hasPrefix(phrase) {
      level = 3
    } else if words.allSatisfy({ Letters.folded(name).contains($0) || title.contains($0) }) {
      level = 2
    } else {
      level = 1
    }
    let isAside = isAway(address, record) || address.kind == .series
    return level * 2 + (isAside ? 0 : 1)
  }

  private func isAway(_ address: RecordAddress, _ record: JSONValue) -> Bool {
    if record["archived"] != nil { return true }
    guard let slug = address.document.slug, address.document != .wideObservations else { return false }
    return snapshot.value(.neighbourhood(slug), JSONPointer(["neighbourhood", "archived"])) != nil
  }

  private static func texts(_ record: JSONValue, shape: Shape, prefix: String) -> [(field: String, text: String)] {
    shape.fields.flatMap { field -> [(field: String, text: String)] in
      guard let value = record.objectValue?[field.name] else { return [] }
      let name = prefix + field.name
      switch field.type {
      case .text, .prose: return value.stringValue.map { [(name, $0)] } ?? []
      case .choice: return value.stringValue.map { [(name, FieldInput.spoken($0))] } ?? []
      case .wordSet: return (value.objectValue?.keys ?? []).map { (name, $0) }
      case .parts(let shape, _):
        return (value.objectValue ?? [:]).flatMap { texts($0.value, shape: shape, prefix: name + "/") }
      default: return []
      }
    }
  }
}
