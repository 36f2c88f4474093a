import TerminalKit

/// One row of a list: its id, its cells, and the words that a filter looks through.
struct ListRow: Hashable {
  let id: String
  let cells: [TableCell]
  /// What a filter finds the row by.
  let searchText: String
  /// Whether the row is only a heading and cannot be selected.
  var isHeading = false
  /// Whether the first cell takes the room of all columns but the last one, which stands at the right.
  var isSpanning = false

  /// The width of a cell's text; 0 where there is no such cell.
  func width(ofCell index: Int) -> Int { index < cells.count ? cells[index].text.width : 0 }
}
