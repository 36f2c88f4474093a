/// The formats in which values of indicators come.
public enum ImportProfile: String, Hashable, Sendable, CaseIterable {
  /// A data download of OHID Fingertips.
  case fingertips
  /// A data file of the Department for Education's explore-education-statistics.
  case dfe
  /// A plain table that people make by hand: a period and a value, and what else there is to say.
  case series

  /// What it is called on a screen.
  public var title: String {
    switch self {
    case .fingertips: "OHID Fingertips"
    case .dfe: "Department for Education"
    case .series: "plain series"
    }
  }
}
