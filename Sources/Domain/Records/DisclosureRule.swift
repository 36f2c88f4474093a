/// How small local counts of residents are kept safe on screens and in print.
public enum DisclosureRule: String, Choice {
  /// 1 to 7 kept back, everything else rounded to the nearest 5, shares made of the rounded counts.
  case nhs
  /// Counts as they are, with 1 to 7 kept back and whatever else it takes that none can be worked out.
  case exact

  /// The rule in words.
  public var title: String {
    switch self {
    case .nhs: "1 to 7 kept back, others rounded to 5 (NHS England)"
    case .exact: "exact, with 1 to 7 and what gives them away kept back (DfE)"
    }
  }
}
