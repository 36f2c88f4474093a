/// What the cells of a column hold, as far as they were looked at.
enum ColumnKind: Hashable {
  case figures
  case words
  /// Words, and figures too.
  case mixed
  /// Nothing but the marks that stand instead of values, which may be letters of groups too.
  case marks
  case nothing
}
