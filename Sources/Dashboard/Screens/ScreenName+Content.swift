import TerminalKit

extension ScreenName {
  /// The rows of the screen's list, filtered and sorted.
  func rows(_ model: Model) -> [ListRow] {
    switch self {
    case .region: RegionScreen.rows(model)
    case .neighbourhood: NeighbourhoodScreen.rows(model)
    case .priorities: PrioritiesScreen.rows(model)
    case .actions: ActionsScreen.rows(model)
    case .partners: PartnersScreen.rows(model)
    case .panel: PanelScreen.rows(model)
    case .indicator: IndicatorScreen.rows(model)
    case .setup: SetupScreen.rows(model)
    }
  }

  /// Draws the screen's own part, between the rule and the message line.
  func draw(_ model: Model, _ list: ShownList, on canvas: inout Canvas) {
    let area = Area(top: Chrome.top, height: canvas.frame.rows - Chrome.top - Chrome.bottom)
    switch self {
    case .region: RegionScreen.draw(model, list, in: area, on: &canvas)
    case .neighbourhood: NeighbourhoodScreen.draw(model, list, in: area, on: &canvas)
    case .priorities: PrioritiesScreen.draw(model, list, in: area, on: &canvas)
    case .actions: ActionsScreen.draw(model, list, in: area, on: &canvas)
    case .partners: PartnersScreen.draw(model, list, in: area, on: &canvas)
    case .panel: PanelScreen.draw(model, list, in: area, on: &canvas)
    case .indicator: IndicatorScreen.draw(model, list, in: area, on: &canvas)
    case .setup: SetupScreen.draw(model, list, in: area, on: &canvas)
    }
  }
}
