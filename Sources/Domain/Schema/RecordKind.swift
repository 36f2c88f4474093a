/// The kinds of record that the store keeps.
public enum RecordKind: String, CaseIterable, Hashable, Sendable {
  case programme
  case authority
  case definition
  case partner
  case neighbourhood
  case phase
  case priority
  case indicator
  case claim
  case panel
  case member
  case ask
  case activity
  case action
  case series

  /// The key of the map that holds records of this kind in their file; the two singletons stand alone under theirs.
  public var collection: String {
    switch self {
    case .programme: "programme"
    case .authority: "authorities"
    case .definition: "definitions"
    case .partner: "partners"
    case .neighbourhood: "neighbourhood"
    case .phase: "phases"
    case .priority: "priorities"
    case .indicator: "indicators"
    case .claim: "claims"
    case .panel: "panels"
    case .member: "members"
    case .ask: "asks"
    case .activity: "activities"
    case .action: "actions"
    case .series: "series"
    }
  }

  /// Whether the file holds exactly one record of this kind, under its own name.
  public var isSingleton: Bool { self == .programme || self == .neighbourhood }

  /// What the keys of the collection look like.
  public var keyForm: KeyForm {
    switch self {
    case .phase, .ask, .activity, .action: .recordID
    default: .slug
    }
  }

  /// The letter in references such as NB-A-014, for kinds that have them.
  public var referenceLetter: Character? {
    switch self {
    case .action: "A"
    case .ask: "Q"
    default: nil
    }
  }

  /// The kind whose collection has this key.
  public init?(collection: String) {
    guard let kind = RecordKind.allCases.first(where: { $0.collection == collection }) else { return nil }
    self = kind
  }
}
