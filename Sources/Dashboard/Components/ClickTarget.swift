/// A stretch of a row that can be clicked.
struct ClickTarget: Hashable {
  /// What a click does.
  enum Action: Hashable {
    /// Selects a row of the screen's list; a click on the selected one opens it.
    case select(String)
    case run(Command)
  }

  let row: Int
  let columns: Range<Int>
  let action: Action
}
