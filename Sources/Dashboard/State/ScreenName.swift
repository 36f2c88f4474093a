/// The screens, in the order of their numbers.
public enum ScreenName: String, CaseIterable, Hashable, Sendable {
  case region
  case neighbourhood
  case priorities
  case actions
  case partners
  case panel
  /// One indicator with its chart; opened from priorities.
  case indicator
  /// Everything that the programme is made of.
  case setup

  /// The screens that have a number and a tab.
  static let tabs: [ScreenName] = [.region, .neighbourhood, .priorities, .actions, .partners, .panel]

  /// The name on the tab.
  var title: String {
    switch self {
    case .region: "Region"
    case .neighbourhood: "Neighbourhood"
    case .priorities: "Priorities"
    case .actions: "Actions"
    case .partners: "Partners"
    case .panel: "Panel"
    case .indicator: "Indicator"
    case .setup: "Set-up"
    }
  }

  /// The name for narrow windows.
  var shortTitle: String {
    switch self {
    case .neighbourhood: "Place"
    case .priorities: "Prior"
    default: title
    }
  }

  /// The tab that is lit while the screen is shown.
  var tab: ScreenName { self == .indicator ? .priorities : self }
}
