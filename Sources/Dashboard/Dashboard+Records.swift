import Domain

extension Dashboard {
  private var maker: FormMaker {
    FormMaker(snapshot: model.snapshot, today: model.today)
  }

  /// Adds what the screen, or its box with the keys, lists; where it lists several kinds a menu asks.
  func add() {
    switch model.screen {
    case .region: add(.neighbourhood)
    case .actions: add(.action)
    case .partners: add(.partner)
    case .panel: add(.ask)
    case .priorities: openAddMenu()
    case .indicator: break
    case .setup: if let kind = model.setupKind { add(kind) }
    case .neighbourhood:
      switch model.box {
      case .priorities: openAddMenu()
      case .actions: add(.action)
      case .panel: add(.ask)
      case .partners: add(.partner)
      }
    }
  }

  private func openAddMenu() {
    model.overlay = .menu(
      Menu(
        title: "Add",
        [
          ("priority", .add(.priority)), ("indicator from the library", .addFromLibrary),
          ("own indicator", .add(.indicator)), ("claim, with who makes it", .add(.claim)),
        ]))
  }

  /// Opens the form of a new record.
  func add(_ kind: RecordKind) {
    guard kind.isShared || kind == .neighbourhood || model.place != nil else {
      model.message = .trouble("There is no neighbourhood yet; a on 1 Region adds the first one.")
      return
    }
    if kind == .action, let place = model.place { return show(newAction(in: place)) }
    show(maker.adding(kind, in: model.place, prefilled: kind == .indicator || kind == .claim ? selectedPriority : [:]))
  }

  /// Lists the definitions that the neighbourhood does not use yet.
  func openLibrary() {
    model.overlay = .commands(CommandList(kind: .library(workspace.library)))
  }

  /// Opens the form of an indicator that goes by a definition.
  func use(_ definition: IndicatorDefinition) {
    show(maker.adding(.indicator, in: model.place, definition: definition, prefilled: selectedPriority))
  }

  /// The priority on which the keys stand, as a new indicator's form begins with it.
  private var selectedPriority: [String: String] {
    guard model.screen == .priorities, let row = model.shown.selectedID else { return [:] }
    let own = model.place?.priorities.first { "priority:\($0.id)" == row }
    let priority = own ?? model.indicator(ofRow: row).flatMap { model.place?.priority($0.priority) }
    return priority.map { ["priority": $0.label] } ?? [:]
  }

  /// Opens the form of the selected record.
  func editSelected() {
    if model.isOnActions { return show(editing: model.chosenActions) }
    if let (indicator, value) = model.selectedValue, let place = model.place {
      // A figure that is only shown rounded must not be saved as if it had been typed.
      guard value.marker != .confidential, !value.isRounded else {
        model.message = .trouble(
          "This value is \(value.isRounded ? "rounded" : "kept back") here; C shows it as it is, i writes it down anew."
        )
        return
      }
      return show(maker.observing(indicator, group: model.shownGroup, in: place, correcting: value))
    }
    if model.screen == .indicator, model.seriesView == .words, let indicator = model.indicator, let place = model.place
    {
      return show(maker.telling(indicator, in: place))
    }
    guard let address = model.selectedRecord else { return }
    show(maker.editing(address))
  }

  /// Asks before a record is put away, and tells what hangs on it; one that was put away is brought back.
  func archiveSelected() {
    if model.isOnActions { return confirmArchiving(model.chosenActions) }
    if let (indicator, value) = model.selectedValue {
      model.overlay = .confirm(
        Confirmation(
          question:
            "Take the value of \(indicator.definition.short) for \(value.period.words) away?\nu brings it back.",
          choice: .removeValue(indicator: indicator.id, value.period, group: model.shownGroup)))
      return
    }
    guard let address = model.selectedRecord else { return }
    let book = RecordBook(model.snapshot)
    let name = RecordName(book).title(of: address)
    if RecordTexts(book, today: model.today).archived(address) != nil { return bringBack(address) }
    let hanging = Dependents(of: address, in: book)
    let tail = hanging.isEmpty ? "Nothing hangs on it." : "What hangs on it stays: \(hanging.summary)."
    model.overlay = .confirm(
      Confirmation(
        question:
          "Put the \(address.kind.shape.name) \"\(name)\" away, out of lists and counts?\n\(tail)\nu brings it back.",
        choice: .archive([address])))
  }

  private func bringBack(_ address: RecordAddress) {
    let seen = model.snapshot
    commit { _, _ in RecordEdit.bringBack([address], seen: seen) }
  }

  /// Makes an edit that needs no form.
  func commit(_ make: (Snapshot, EditContext) throws -> Edit) {
    do {
      let summary = try workspace.commit(make)
      refresh()
      model.list.marked = []
      say(done: summary.map { "\($0).  u undoes it" } ?? "Nothing was changed: it stands so already.")
    } catch {
      refresh()
      fail(error)
    }
  }

  /// Takes a value of an indicator away.
  func removeValue(_ indicator: String, _ period: Period, _ group: [String: String]) {
    guard let place = model.place else { return }
    let seen = model.snapshot
    commit { _, _ in
      var book = RecordBook(seen)
      let summary = try ObservationEdits.remove(
        indicator, period, at: ObservedArea(neighbourhood: place.id, breakdown: group), in: &book)
      return Edit(summary: summary, changes: book.changes)
    }
  }

  /// Asks for the period at which the shown indicator begins anew.
  func openRebase() {
    guard let place = model.place, let indicator = model.indicator else { return }
    guard indicator.series?.latest != nil else {
      model.message = .trouble("Only the neighbourhood's own values begin anew, and there are none yet.")
      return
    }
    show(maker.rebasing(indicator, in: place))
  }

  /// Makes an action of what is to be done to turn the curve; of several lines a menu asks which.
  func makeAction() {
    guard let indicator = model.indicator else { return }
    let made = Set(model.place?.allActions.map(\.title) ?? [])
    let plan = indicator.turn.plan.filter { !made.contains($0) }
    if plan.isEmpty, !indicator.turn.plan.isEmpty {
      model.message = .done("Every line of what we will do is an action already.")
    } else if plan.isEmpty {
      model.message = .trouble("Nothing is planned yet to turn the curve: t and e write what we will do.")
    } else if plan.count == 1 {
      makeAction(of: plan[0])
    } else {
      model.overlay = .menu(Menu(title: "Make an action of", plan.map { ($0, .plan($0)) }))
    }
  }

  /// Opens the form of an action that serves the shown indicator's priority.
  func makeAction(of line: String) {
    guard let place = model.place else { return }
    let priority = place.priority(model.indicator?.priority)?.label ?? ""
    show(newAction(in: place, title: line, priority: priority))
  }

  /// Takes down something that the selected partner did.
  func addActivity() {
    guard let place = model.place else { return }
    let partner = place.partners.first { $0.id == model.shown.selectedID }
    var form = maker.adding(.activity, in: place, prefilled: partner.map { ["partner": $0.name] } ?? [:])
    form.index = partner == nil ? 0 : form.lines.firstIndex { $0.name == "title" } ?? 0
    show(form)
  }

  /// Takes down a value of the selected indicator, or of the group of it that is shown.
  func addValue() {
    guard let place = model.place, let indicator = model.selectedIndicator else {
      model.message = .trouble("Select an indicator first; a adds one.")
      return
    }
    show(maker.observing(indicator, group: model.screen == .indicator ? model.shownGroup : [:], in: place))
  }

  /// Lets a person choose which group of an indicator is shown.
  func openGroupMenu() {
    guard let indicator = model.indicator else { return }
    let groups = indicator.groups.compactMap { series in
      Indicator.groupWords(series.breakdown).map { ($0, Menu.Choice.group(series.breakdown)) }
    }
    guard !groups.isEmpty else {
      model.message = .trouble(
        "No values of groups yet: i writes one down, with the group in its field.")
      return
    }
    model.overlay = .menu(Menu(title: "Show", [("everybody", .group([:]))] + groups.sorted { $0.0 < $1.0 }))
  }
}
