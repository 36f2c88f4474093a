import Domain

extension Dashboard {
  /// Runs a command that moves about; says whether it was one.
  func navigate(_ command: Command) -> Bool {
    switch command {
    case .showRegion: go(to: .region)
    case .showNeighbourhood: go(to: .neighbourhood)
    case .showPriorities: go(to: .priorities)
    case .showActions: go(to: .actions)
    case .showPartners: go(to: .partners)
    case .showPanel: go(to: .panel)
    case .showSetup: go(to: .setup)
    case .previousNeighbourhood: walk(-1)
    case .nextNeighbourhood: walk(1)
    case .lastNeighbourhood: goBackToLastPlace()
    case .previousIndicator: walkIndicators(-1)
    case .nextIndicator: walkIndicators(1)
    case .moveDown: move(by: 1)
    case .moveUp: move(by: -1)
    case .moveToStart: move(by: -Int.max / 2)
    case .moveToEnd: move(by: Int.max / 2)
    case .pageDown: move(by: max(1, model.rows / 2))
    case .pageUp: move(by: -max(1, model.rows / 2))
    case .open: open()
    case .back: back()
    case .nextBox: turnBox(1)
    case .previousBox: turnBox(-1)
    case .reverseSort: model.list.isReversed.toggle()
    case .filterMine: setPreset(.mine)
    case .filterOverdue: setPreset(.overdue)
    case .filterThisWeek: setPreset(.thisWeek)
    case .filterOpen: setPreset(.open)
    case .filterAll: setPreset(.all)
    case .togglePane: model.paneShift = model.paneShift == nil ? 0 : nil
    case .growPane: model.paneShift = min((model.paneShift ?? 0) + 2, model.rows)
    case .shrinkPane: model.paneShift = max((model.paneShift ?? 0) - 2, -model.rows)
    case .tableView: show(model.seriesView == .table ? .chart : .table)
    case .wordsView: show(model.seriesView == .words ? .chart : .words)
    default: return false
    }
    return true
  }

  /// Shows the series in another way; what was filtered or selected belongs to the one before.
  private func show(_ view: SeriesView) {
    model.seriesView = view
    model.list.query = ""
    model.list.selected = nil
  }

  /// Shows a screen; the neighbourhood selected on the region's screen comes along.
  private func go(to screen: ScreenName) {
    if model.screen == .region, let selected = model.shown.selectedID { visit(selected) }
    model.screen = screen
    if screen == .region { model.list.selected = model.placeID }
  }

  /// Makes a neighbourhood the shown one and remembers the one before.
  func visit(_ place: String) {
    guard place != model.placeID else { return }
    let left = model.placeID
    model.previousPlaceID = left
    model.placeID = place
    for screen in ScreenName.allCases where screen != .region {
      if let left { model.selections[left, default: [:]][screen] = model.lists[screen]?.selected }
      model.lists[screen, default: ListState()].selected = model.selections[place]?[screen]
      model.lists[screen]?.marked = []
      model.lists[screen]?.rangeStart = nil
    }
  }

  private func walk(_ steps: Int) {
    guard let next = model.neighbour(steps) else { return }
    visit(next.id)
    if model.screen == .region { model.list.selected = next.id }
    sayIfIndicatorIsAnother()
  }

  /// A place that does not have the indicator that was looked at shows another, and must not pass it off as that one.
  private func sayIfIndicatorIsAnother() {
    guard model.screen == .indicator, let wanted = model.definitionID, let place = model.place,
      let shown = model.indicator, shown.definition.id != wanted,
      let name = model.snapshot.programme.definitions[wanted]?.short
    else { return }
    model.message = .trouble("\(place.shortName) has no \(name); this is \(shown.definition.short).")
  }

  private func goBackToLastPlace() {
    guard let last = model.previousPlaceID else {
      model.message = .trouble("There is no neighbourhood before this one yet.")
      return
    }
    visit(last)
    if model.screen == .region { model.list.selected = last }
    sayIfIndicatorIsAnother()
  }

  private func walkIndicators(_ steps: Int) {
    // What was filtered are the values of the indicator that is left.
    if model.screen == .indicator { model.list.query = "" }
    // The next one is the one below it in the list, however that is sorted.
    let indicators = PrioritiesScreen.rows(model).compactMap { model.indicator(ofRow: $0.id) }
    guard !indicators.isEmpty else { return }
    if model.screen == .priorities {
      let list = model.shown
      let ids = list.ids.filter { $0.hasPrefix("indicator:") }
      guard !ids.isEmpty else { return }
      let index = ids.firstIndex { $0 == list.selectedID } ?? (steps > 0 ? -1 : 0)
      model.list.selected = ids[(index + steps + ids.count) % ids.count]
      return
    }
    let index = indicators.firstIndex { $0.id == model.indicator?.id } ?? 0
    model.group = [:]
    model.definitionID = indicators[(index + steps + indicators.count) % indicators.count].definition.id
  }

  private func move(by steps: Int) {
    let list = model.shown
    guard let index = list.selectedIndex else { return }
    let next = min(max(index.addingReportingOverflow(steps).partialValue, 0), list.selectable.count - 1)
    model.list.selected = list.selectable[next].id
    markRange(list.ids, upTo: next)
  }

  private func open() {
    switch model.screen {
    case .region: if let place = model.shown.selectedID { openNeighbourhood(place) }
    case .neighbourhood: openBox()
    case .priorities: openIndicator()
    case .actions, .partners, .panel, .indicator, .setup: break
    }
  }

  func openNeighbourhood(_ place: String) {
    visit(place)
    model.screen = .neighbourhood
  }

  private func openBox() {
    let selected = model.shown.selectedID
    model.screen = model.box.screen
    if model.screen == .actions { model.list.preset = nil }
    model.list.query = ""
    model.list.selected = selected
    guard model.box == .priorities, selected?.hasPrefix("indicator:") == true else { return }
    openIndicator()
  }

  private func openIndicator() {
    let selected = model.shown.selectedID
    guard let indicator = model.indicator(ofRow: selected) else {
      if selected?.hasPrefix("priority:") == true {
        model.message = .done("How the priority was chosen stands below; e edits it.")
      }
      if model.claim(ofRow: selected) != nil {
        model.message = .done("A claim has no series to open; all that is known stands below.")
      }
      return
    }
    model.definitionID = indicator.definition.id
    model.group = [:]
    model.screen = .indicator
  }

  /// Leaves what is innermost first: marks, then the filter, then the screen.
  private func back() {
    if !model.list.marked.isEmpty || model.list.rangeStart != nil {
      model.list.marked = []
      model.list.rangeStart = nil
    } else if !model.list.query.isEmpty {
      model.list.query = ""
    } else if model.list.preset != nil {
      model.list.preset = nil
    } else {
      switch model.screen {
      case .region: break
      case .neighbourhood: go(to: .region)
      case .indicator:
        model.screen = .priorities
        model.list.selected = model.indicator.map { "indicator:\($0.id)" }
      case .priorities, .actions, .partners, .panel, .setup: model.screen = .neighbourhood
      }
    }
  }

  private func turnBox(_ steps: Int) {
    let boxes = NeighbourhoodBox.allCases
    let index = boxes.firstIndex(of: model.box) ?? 0
    model.box = boxes[(index + steps + boxes.count) % boxes.count]
    model.list.selected = nil
  }

  private func setPreset(_ preset: ListPreset) {
    model.list.preset = preset == .open ? nil : preset
    model.list.selected = nil
  }

  /// Carries a range of marks along with the selection.
  private func markRange(_ ids: [String], upTo index: Int) {
    guard let start = model.list.rangeStart, let first = ids.firstIndex(of: start) else { return }
    model.list.marked = model.list.markedBefore.union(ids[min(first, index)...max(first, index)])
  }

  /// Goes to where a record is shown and selects it.
  func go(to address: RecordAddress) {
    if let slug = address.document.slug, model.snapshot.neighbourhood(slug) != nil { visit(slug) }
    let screen: ScreenName
    switch address.kind {
    case .action: screen = .actions
    case .ask: screen = .panel
    case .partner where model.place?.partners.contains(where: { $0.id == address.id }) == true: screen = .partners
    case .priority, .indicator, .claim: screen = .priorities
    case .neighbourhood where model.snapshot.neighbourhood(address.document.slug ?? "") != nil: screen = .neighbourhood
    case .series where address.document != .wideObservations: return goToIndicator(of: address)
    default: screen = .setup
    }
    model.screen = screen
    guard let row = screen.row(of: address), !model.shown.ids.contains(row) || model.list.selected != row else {
      return
    }
    select(address)
    if screen != .setup, !model.shown.ids.contains(row) {
      // What was put away is listed in the set-up only.
      model.screen = .setup
      select(address)
    }
  }

  /// A series is shown with its indicator.
  private func goToIndicator(of series: RecordAddress) {
    let indicator = model.place?.indicators.first { indicator in
      ([indicator.series].compactMap(\.self) + indicator.groups).contains { $0.id == series.id }
    }
    guard let indicator else {
      model.message = .trouble("No indicator of this neighbourhood shows these values.")
      return
    }
    model.definitionID = indicator.definition.id
    model.group = indicator.groups.first { $0.id == series.id }?.breakdown ?? [:]
    model.screen = .indicator
  }
}
