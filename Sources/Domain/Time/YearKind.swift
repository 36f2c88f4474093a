/// What `2023/24` stands for where a source writes it without saying.
public enum YearKind: String, Hashable, Sendable, CaseIterable {
  /// April to March.
  case financial
  /// September to August.
  case academic

  var periodKind: Period.Kind { self == .financial ? .financialYear : .academicYear }
}
