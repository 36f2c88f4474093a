import TerminalKit

/// One column of a list.
struct TableColumn: Hashable {
  let title: SafeText
  /// The width in columns; the least width of a column that grows.
  let width: Int
  /// The largest width of a column that takes what is left over; nil when it does not grow.
  var growsTo: Int?
  var alignment = TextAlignment.left
  /// 0 is always shown; of the others the highest goes first when the window is narrow.
  var rank = 0
}
