/// Where a person goes who leaves the dashboard.
public enum Departure: Hashable, Sendable {
  /// Out of the program.
  case quit
  /// To the demo region.
  case demo
  /// To the store in another folder.
  case folder(String)
}
