/// Who an indicator belongs to.
public enum DefinitionRole: String, Choice {
  /// Population indicator: owned by all.
  case population
  /// Performance measure: owned by one partner.
  case performance
  /// Context: owned by nobody here, without a target.
  case context

  /// The role in words.
  public var title: String {
    switch self {
    case .population: "population indicator"
    case .performance: "performance measure"
    case .context: "context"
    }
  }
}
