extension Snapshot {
  /// The neighbourhood to write to, or a refusal that lists those there are.
  func placeToWrite(_ slug: String) throws(Refusal) -> Neighbourhood {
    if let place = neighbourhood(slug) { return place }
    throw .notFound("There is no neighbourhood \"\(slug)\"; this store has \(knownPlaces).")
  }

  /// The neighbourhoods that there are, for messages.
  public var knownPlaces: String {
    neighbourhoods.isEmpty ? "none yet" : neighbourhoods.map(\.id).joined(separator: ", ")
  }
}

extension Neighbourhood {
  /// The slug of the priority that a person means by a slug, a label such as P2, or a number; nil for an empty text.
  func priorityID(typed text: String?) throws(Refusal) -> String? {
    guard let text, let word = Words.line(text) else { return nil }
    if let found = priority(typed: word) { return found.id }
    let known = priorities.map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
    throw .unknown(
      "priority",
      known.isEmpty
        ? "\(name) has no priorities yet; leave the priority empty."
        : "\(name) has no priority \"\(word)\"; it has \(known).")
  }
}
