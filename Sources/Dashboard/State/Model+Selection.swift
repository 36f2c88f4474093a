import Domain

extension Model {
  /// The list on the shown screen.
  var shown: ShownList { ShownList(self) }

  /// The actions that a command works on: the marked ones that are shown, else the selected one.
  var chosenActions: [Action] {
    guard isOnActions, let place else { return [] }
    let marked = list.marked.isEmpty ? [] : ActionsScreen.actions(self).filter { list.marked.contains($0.id) }
    if !marked.isEmpty { return marked }
    let selected = shown.selectedID
    return place.actions.filter { $0.id == selected }
  }

  /// The indicator that a row of the screen of priorities stands for.
  func indicator(ofRow id: String?) -> Indicator? {
    guard let id, id.hasPrefix("indicator:") else { return nil }
    return place?.indicators.first { $0.id == id.dropFirst(10) }
  }

  /// The claim that a row of the screen of priorities stands for.
  func claim(ofRow id: String?) -> Claim? {
    guard let id, id.hasPrefix("claim:") else { return nil }
    return place?.claims.first { $0.id == id.dropFirst(6) }
  }
}
