/// The named filters of the action list.
enum ListPreset: String, CaseIterable, Hashable {
  case mine
  case overdue
  case thisWeek
  case open
  case all

  /// The filter in words.
  var title: String {
    switch self {
    case .mine: "mine"
    case .overdue: "overdue"
    case .thisWeek: "due within 7 days"
    case .open: "open"
    case .all: "all"
    }
  }
}
