extension RecordKind {
  /// The fields of a record of this kind.
  public var shape: Shape {
    switch self {
    case .programme: .programme
    case .authority: .authority
    case .definition: .definition
    case .partner: .partner
    case .neighbourhood: .neighbourhood
    case .phase: .phase
    case .priority: .priority
    case .indicator: .indicator
    case .claim: .claim
    case .panel: .panel
    case .member: .member
    case .ask: .ask
    case .activity: .activity
    case .action: .action
    case .series: .series
    }
  }
}
