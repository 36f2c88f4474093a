import TerminalKit

/// One row of a list: its id, its cells, and the words that a filter looks through.
struct ListRow: Hashable {
  let id: String
  let cells: [TableCell]
  /// What a filter finds the row by.
  let searchText: String
  /// Whether the row is only a heading and cannot be selected.
  var isHeading = false
}
