/// The four boxes of the neighbourhood screen.
enum NeighbourhoodBox: CaseIterable, Hashable {
  case priorities
  case actions
  case panel
  case partners

  /// The screen that Enter opens from the box.
  var screen: ScreenName {
    switch self {
    case .priorities: .priorities
    case .actions: .actions
    case .panel: .panel
    case .partners: .partners
    }
  }
}
