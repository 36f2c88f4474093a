import Domain

extension Model {
  /// The selected action, on the screen of actions.
  var selectedAction: Action? {
    guard screen == .actions, let id = selectedID else { return nil }
    return place?.actions.first { $0.id == id }
  }

  /// The actions that a command works on: the marked ones that are shown, else the selected one.
  var chosenActions: [Action] {
    guard screen == .actions, let place else { return [] }
    let marked = ActionsScreen.actions(self).filter { list.marked.contains($0.id) }
    if !marked.isEmpty { return marked }
    return selectedID.flatMap { id in place.actions.first { $0.id == id } }.map { [$0] } ?? []
  }

  /// The selected indicator, on the screen of priorities.
  var selectedIndicator: Indicator? {
    guard screen == .priorities, let id = selectedID, id.hasPrefix("indicator:") else { return nil }
    return place?.indicators.first { $0.id == id.dropFirst(10) }
  }

  /// The selected claim, on the screen of priorities.
  var selectedClaim: Claim? {
    guard screen == .priorities, let id = selectedID, id.hasPrefix("claim:") else { return nil }
    return place?.claims.first { $0.id == id.dropFirst(6) }
  }
}
