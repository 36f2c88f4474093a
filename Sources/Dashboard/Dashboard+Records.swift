import Domain

extension Dashboard {
  private var maker: FormMaker {
    FormMaker(snapshot: model.snapshot, today: model.today, library: workspace.library)
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
          ("own indicator", .add(.indicator)), ("claim without a series", .add(.claim)),
        ]))
  }

  /// Opens the form of a new record.
  func add(_ kind: RecordKind) {
    guard kind.isShared || kind == .neighbourhood || model.place != nil else {
      model.message = .trouble("There is no neighbourhood yet; a on 1 Region adds the first one.")
      return
    }
    if kind == .action, let place = model.place { return show(newAction(in: place)) }
    show(maker.adding(kind, in: model.place))
  }

  /// Lists the definitions that the neighbourhood does not use yet.
  func openLibrary() {
    model.overlay = .commands(CommandList(kind: .library(workspace.library)))
  }

  /// Opens the form of an indicator that goes by a definition.
  func use(_ definition: IndicatorDefinition) {
    show(maker.adding(.indicator, in: model.place, definition: definition))
  }

  /// Opens the form of the selected record.
  func editSelected() {
    if model.isOnActions { return show(editing: model.chosenActions) }
    guard let address = model.selectedRecord else { return }
    show(maker.editing(address))
  }

  /// Asks before a record is put away, and tells what hangs on it; one that was put away is brought back.
  func archiveSelected() {
    if model.isOnActions { return confirmArchiving(model.chosenActions) }
    guard let address = model.selectedRecord else { return }
    let book = RecordBook(model.snapshot)
    let name = RecordName(book).title(of: address)
    if RecordTexts(book, today: model.today).archived(address) != nil { return bringBack(address) }
    let hanging = Dependents(of: address, in: book)
    let tail = hanging.isEmpty ? "Nothing hangs on it." : "On it hang \(hanging.summary); they stay as they are."
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
    show(maker.observing(indicator, group: model.screen == .indicator ? model.group : [:], in: place))
  }

  /// Lets a person choose which group of an indicator is shown.
  func openGroupMenu() {
    guard let indicator = model.indicator else { return }
    let groups = indicator.groups.compactMap { series in
      Indicator.groupWords(series.breakdown).map { ($0, Menu.Choice.group(series.breakdown)) }
    }
    guard !groups.isEmpty else {
      model.message = .trouble(
        "No values of groups yet: steer observe \(indicator.id) PERIOD VALUE --breakdown \"Sex=Female\" adds some.")
      return
    }
    model.overlay = .menu(Menu(title: "Show", [("everybody", .group([:]))] + groups.sorted { $0.0 < $1.0 }))
  }
}
