/// What a person can tell the dashboard to do; keys, palette, help, hints and clicks all end here.
enum Command: String, CaseIterable, Hashable {
  case help
  case palette
  case filter
  case search
  case showRegion
  case showNeighbourhood
  case showPriorities
  case showActions
  case showPartners
  case showPanel
  case showMeeting
  case showSetup
  case previousNeighbourhood
  case nextNeighbourhood
  case lastNeighbourhood
  case previousIndicator
  case nextIndicator
  case moveDown
  case moveUp
  case moveToStart
  case moveToEnd
  case pageDown
  case pageUp
  case open
  case back
  case nextBox
  case previousBox
  case mark
  case markRange
  case markAll
  case completeAction
  case reopenAction
  case changeStatus
  case edit
  case add
  case addActivity
  case addValue
  case chooseGroup
  case changeDue
  case changeOwner
  case writeUpdate
  case archive
  case workingView
  case rebase
  case recordReply
  case makeAction
  case undo
  case redo
  case sort
  case reverseSort
  case filterMine
  case filterOverdue
  case filterThisWeek
  case filterOpen
  case filterAll
  case filterPriority
  case chooseMeasure
  case togglePane
  case growPane
  case shrinkPane
  case tableView
  case wordsView
  case copyRow
  case copyScreen
  case importFile
  case reload
  case log
  case toggleMouse
  case suspend
  case quit

  /// The commands that work on actions alone.
  static let onActions: Set<Command> = [
    .completeAction, .reopenAction, .changeStatus, .changeDue, .changeOwner, .writeUpdate, .mark, .markRange, .markAll,
  ]
}
