import StrictJSON

/// Finds records by what people call them, and says what they are called.
public struct RecordName {
  private let book: RecordBook

  /// Names the records of a book.
  public init(_ book: RecordBook) {
    self.book = book
  }

  /// The record's reference and name as a message says them: "NB-A-014 Book the hall", "P2 Family support".
  public func title(of address: RecordAddress) -> String {
    guard let record = book[address] else { return address.id }
    let name = record[address.kind.nameField]?.stringValue ?? address.id
    switch address.kind {
    case .priority: return "P\(record["number"]?.intValue ?? 0) \(record["short"]?.stringValue ?? name)"
    case .indicator, .series: return definitionName(name) + group(record)
    case .activity: return name + (record["date"]?.stringValue.map { ", \($0)" } ?? "")
    case .phase: return record["start"]?.stringValue.map { "\(name) from \($0)" } ?? name
    case .action, .ask: return record["ref"]?.stringValue.map { "\($0) \(name)" } ?? name
    default: return name
    }
  }

  private func definitionName(_ id: String) -> String {
    book.documents[.programme]?["definitions", id, "name"]?.stringValue ?? id
  }

  private func group(_ record: JSONObject) -> String {
    let words = (record["breakdown"]?.objectValue ?? [:]).map { "\($0.key) \($0.value.stringValue ?? "")" }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// The records of a kind that a person means by an id, a reference, a number such as P2 or a name.
  ///
  /// - Parameters:
  ///   - text: what was typed; `neighbourhood/id` names the neighbourhood too.
  ///   - slug: the neighbourhood to look in; nil is every one.
  public func addresses(of kind: RecordKind, called text: String, in slug: String?) -> [RecordAddress] {
    if kind == .neighbourhood { return places(called: text) }
    if kind == .programme { return book.records(.programme).map(\.address) }
    var slug = slug
    var wanted = Letters.folded(text)
    let parts = wanted.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, !kind.isShared, book.slugs.contains(parts[0]) { (slug, wanted) = (parts[0], parts[1]) }
    let records = book.records(kind, in: slug)
    let exact = records.filter { $0.address.id == wanted || $0.record["ref"]?.stringValue?.lowercased() == wanted }
    if !exact.isEmpty { return exact.map(\.address) }
    let named = records.filter { names($0.address, $0.record).contains(wanted) }
    // What is still in use is meant before what was put away.
    let current = named.filter { $0.record["archived"] == nil }
    return (current.isEmpty ? named : current).map(\.address)
  }

  private func places(called text: String) -> [RecordAddress] {
    let wanted = Letters.folded(text)
    return book.slugs.compactMap { slug in
      let address = RecordAddress.neighbourhood(slug)
      let record = book[address]
      let names = [
        slug, (record?["name"]?.stringValue).map(Letters.folded), record?["code"]?.stringValue?.lowercased(),
      ]
      return names.contains(wanted) ? address : nil
    }
  }

  private func names(_ address: RecordAddress, _ record: JSONObject) -> Set<String> {
    var names = [record[address.kind.nameField]?.stringValue, record["short"]?.stringValue, title(of: address)]
    if address.kind == .priority, let number = record["number"]?.intValue { names += ["p\(number)", "\(number)"] }
    if address.kind == .indicator, let id = record["definition"]?.stringValue {
      names += [definitionName(id), book.documents[.programme]?["definitions", id, "short"]?.stringValue]
    }
    return Set(names.compactMap { $0.map(Letters.folded) })
  }

  /// What a person types to mean a record: a number such as P2, a reference, else the id or the name.
  public func shortest(for address: RecordAddress) -> String {
    guard let record = book[address] else { return address.id }
    switch address.kind {
    case .priority: return "P\(record["number"]?.intValue ?? 0)"
    case .action, .ask: return record["ref"]?.stringValue ?? address.id
    case .neighbourhood: return address.document.slug ?? address.id
    case .partner, .authority, .panel: return record["name"]?.stringValue ?? address.id
    default: return address.id
    }
  }

  /// The records of a kind that are in use, as people type them, for hints and for messages.
  public func known(_ kind: RecordKind, in slug: String?) -> [String] {
    if kind == .neighbourhood {
      return book.slugs.filter { book[.neighbourhood($0)]?["archived"] == nil }
    }
    let used = book.records(kind, in: slug).filter { $0.record["archived"] == nil }
    return used.map { shortest(for: $0.address) }.sorted()
  }
}

extension RecordAddress {
  /// Where a neighbourhood itself stands.
  public static func neighbourhood(_ slug: String) -> RecordAddress {
    RecordAddress(document: .neighbourhood(slug), kind: .neighbourhood, id: RecordKind.neighbourhood.rawValue)
  }

  /// Where the programme stands.
  public static let programme = RecordAddress(
    document: .programme, kind: .programme, id: RecordKind.programme.rawValue)

  /// The id as commands print and take it: the slug of a neighbourhood, else the key in the collection.
  public var publicID: String { kind == .neighbourhood ? document.slug ?? id : id }
}
