import StrictJSON

/// Finds what is wrong in the documents of a store: first each by itself, then how they hold together.
public enum StoreCheck {
  /// Problems of one document by itself: required fields, types, choices, lengths.
  ///
  /// A document with such a problem is never written to.
  public static func problems(in value: JSONValue, of document: DocumentID) -> [Problem] {
    var check = ShapeCheck(document: document)
    check.check(value)
    return check.problems
  }

  /// Every problem of a whole store.
  ///
  /// - Parameter unreadable: the documents that are there and could not be read.
  public static func problems(
    in documents: [DocumentID: JSONValue], unreadable: Set<DocumentID> = []
  ) -> [Problem] {
    let ordered = documents.sorted { $0.key < $1.key }
    var problems = ordered.flatMap { self.problems(in: $0.value, of: $0.key) }
    if documents[.programme] == nil, !unreadable.contains(.programme) {
      problems.append(
        Problem(file: DocumentID.programme.path, pointer: nil, message: "is missing; restore it from a backup"))
    }
    problems += brokenLinks(in: documents, unreadable: unreadable)
    problems += ordered.flatMap { RuleCheck.problems(in: $0.value, of: $0.key) }
    let series = SeriesCheck(documents: documents)
    problems += ordered.flatMap { series.problems(in: $0.value, of: $0.key) }
    return problems
  }

  /// What one record says of another that is not there, and references and numbers that are given twice.
  public static func brokenLinks(
    in documents: [DocumentID: JSONValue], unreadable: Set<DocumentID> = []
  ) -> [Problem] {
    var links = LinkCheck(documents: documents, unreadable: unreadable)
    links.check()
    return links.problems
  }

  /// How many records the documents hold.
  public static func recordCount(in documents: [DocumentID: JSONValue]) -> Int {
    documents.reduce(0) { sum, entry in
      entry.key.kinds.reduce(sum) { sum, kind in
        guard let value = entry.value.objectValue?[kind.collection] else { return sum }
        return sum + (kind.isSingleton ? 1 : value.objectValue?.count ?? 0)
      }
    }
  }
}
