import Domain

extension Model {
  /// Whether the keys of actions work: in their own list, and in their box on the neighbourhood's screen.
  var isOnActions: Bool { screen == .actions || screen == .neighbourhood && box == .actions }

  /// The record that the selected row stands for.
  var selectedRecord: RecordAddress? {
    if screen == .indicator {
      return indicator.flatMap { indicator in place.map { address(.indicator, indicator.id, $0) } }
    }
    guard let id = shown.selectedID else { return nil }
    if screen == .setup { return SetupScreen.address(ofRow: id) }
    if screen == .region { return .neighbourhood(id) }
    guard let place else { return nil }
    let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, let kind = RecordKind(rawValue: parts[0]) { return address(kind, parts[1], place) }
    let kind: RecordKind? =
      switch screen == .neighbourhood ? box.screen : screen {
      case .actions: .action
      case .panel: .ask
      case .partners: .partner
      default: nil
      }
    return kind.map { address($0, id, place) }
  }

  /// The indicator whose row is selected, or whose screen is shown.
  var selectedIndicator: Indicator? { screen == .indicator ? indicator : indicator(ofRow: shown.selectedID) }

  /// The kind of the section in which the set-up's selected row stands.
  var setupKind: RecordKind? { shown.selectedID.flatMap(SetupScreen.kind(ofRow:)) }

  private func address(_ kind: RecordKind, _ id: String, _ place: Neighbourhood) -> RecordAddress {
    RecordAddress(document: kind.document(in: place.id), kind: kind, id: id)
  }
}

extension ScreenName {
  /// The row that stands for a record; nil where the screen does not list its kind.
  func row(of address: RecordAddress) -> String? {
    switch (self, address.kind) {
    case (.setup, _): SetupScreen.row(of: address)
    case (.region, .neighbourhood): address.document.slug
    case (.priorities, .priority), (.priorities, .indicator), (.priorities, .claim):
      "\(address.kind.rawValue):\(address.id)"
    case (.actions, .action), (.partners, .partner), (.panel, .ask): address.id
    case (.neighbourhood, .action), (.neighbourhood, .partner), (.neighbourhood, .ask): address.id
    default: nil
    }
  }
}
