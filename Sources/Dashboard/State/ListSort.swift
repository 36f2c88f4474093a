/// The orders that lists can stand in.
enum ListSort: String, CaseIterable, Hashable {
  case attention
  case name
  case value
  case due
  case reference
  case owner
  case status
  case priority
  case waiting

  /// The orders that a screen offers; the first is the one it opens with.
  static func offered(on screen: ScreenName) -> [ListSort] {
    switch screen {
    case .region: [.attention, .name, .value]
    case .actions: [.due, .reference, .owner, .status, .priority]
    case .partners: [.name, .attention]
    case .panel: [.waiting, .reference, .status]
    case .priorities: [.priority, .attention]
    case .neighbourhood, .indicator, .setup: []
    }
  }
}
