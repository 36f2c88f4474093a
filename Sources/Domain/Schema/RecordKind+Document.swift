extension RecordKind {
  /// Whether all neighbourhoods share the records of this kind.
  public var isShared: Bool { DocumentID.programme.kinds.contains(self) }

  /// The document that holds the records of this kind for a neighbourhood.
  public func document(in slug: String) -> DocumentID {
    if isShared { return .programme }
    return self == .series ? .observations(slug) : .neighbourhood(slug)
  }

  /// The field by which people call a record of this kind.
  public var nameField: String {
    switch self {
    case .programme, .authority, .definition, .partner, .neighbourhood, .panel: "name"
    case .priority, .activity, .action: "title"
    case .phase: "phase"
    case .indicator, .series: "definition"
    case .claim: "statement"
    case .member: "role"
    case .ask: "text"
    }
  }

  /// What several records of this kind are called: "priorities".
  public var pluralName: String {
    switch self {
    case .definition: "indicator definitions"
    case .programme: "programmes"
    case .neighbourhood: "neighbourhoods"
    default: collection
    }
  }

  /// How many records of this kind, in words: "1 priority", "3 priorities".
  public func count(_ count: Int) -> String { Plural.of(count, shape.name, pluralName) }
}
