/// Where a person is in a list: the selected row, the marked ones, the filter and the order.
struct ListState: Hashable {
  /// The id of the selected row; nil is the first.
  var selected: String?
  /// Where the selected row stood, in case it is gone: the row that took its place is then selected.
  var position = 0
  var marked: Set<String> = []
  /// Where a range of marks began, while one is being drawn.
  var rangeStart: String?
  /// What was marked before that range.
  var markedBefore: Set<String> = []
  /// Words that a row must hold, all of them.
  var query = ""
  /// A named filter of the screen, such as overdue.
  var preset: ListPreset?
  var sort: ListSort?
  var isReversed = false
}
