/// Where a person is in a list: the selected row, the marked ones, the filter and the order.
struct ListState: Hashable {
  /// The id of the selected row; nil is the first.
  var selected: String?
  var marked: Set<String> = []
  /// Where a range of marks began, while one is being drawn.
  var rangeStart: String?
  /// Words that a row must hold, all of them.
  var query = ""
  /// A named filter of the screen, such as overdue.
  var preset: ListPreset?
  var sort: ListSort?
  var isReversed = false
}
