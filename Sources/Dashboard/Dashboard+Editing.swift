import Domain

extension Dashboard {
  /// Runs a command that marks or changes actions.
  func runEditing(_ command: Command) {
    let actions = model.chosenActions
    let refs = actions.map(\.ref)
    switch command {
    case .mark: toggleMark()
    case .markRange: toggleRange()
    case .markAll: toggleAll()
    case .completeAction: setStatus(.closed, refs)
    case .reopenAction: setStatus(.open, refs)
    case .changeStatus:
      model.overlay = .menu(
        Menu(title: "Status of \(name(refs))", ActionStatus.allCases.map { ($0.title, Menu.Choice.status($0)) }))
    case .editAction: openForm(editing: actions)
    case .addAction: openFormForNew()
    case .changeDue:
      openLine(
        "Due date of \(name(refs))", refs,
        .init(.due, "due", "\(now(actions) { $0.due?.words })\(DatePhrase.Direction.ahead.hint); - takes it away"))
    case .changeOwner:
      openLine(
        "Owner of \(name(refs))", refs,
        .init(.owner, "owner", "\(now(actions) { $0.owner })a name or role; - takes it away; \(knownOwners)"))
    case .writeUpdate: openLine("Update to \(name(refs))", refs, .init(.update, "update", "what has happened"))
    case .archiveAction:
      model.overlay = .confirm(
        Confirmation(
          question:
            "Put \(listed(actions)) away, out of lists and counts? u brings \(actions.count == 1 ? "it" : "them")"
            + " back.",
          choice: .archive(refs)))
    default: break
    }
  }

  private func name(_ refs: [String]) -> String { refs.count == 1 ? refs[0] : Plural.of(refs.count, "action") }

  /// What a field holds now, for its hint; nothing where several actions differ.
  private func now(_ actions: [Action], _ value: (Action) -> String?) -> String {
    let values = Set(actions.map(value))
    guard values.count == 1, let only = values.first else { return "" }
    return "now \(only ?? "empty"); "
  }

  /// The actions that a question is about: the first ones by name, and how many more.
  private func listed(_ actions: [Action]) -> String {
    let named = actions.prefix(2).map { "\($0.ref) \($0.title)" }.joined(separator: ", ")
    return actions.count <= 2 ? named : "\(actions.count) actions (\(named) and \(actions.count - 2) more)"
  }

  private var knownOwners: String {
    let owners = Set(model.place?.actions.compactMap(\.owner) ?? [])
    return "known: " + owners.sorted().prefix(6).joined(separator: ", ")
  }

  private func toggleMark() {
    guard let id = model.shown.selectedID else { return }
    if model.list.marked.remove(id) == nil { model.list.marked.insert(id) }
    model.list.rangeStart = nil
    _ = navigate(.moveDown)
  }

  private func toggleRange() {
    guard let id = model.shown.selectedID else { return }
    if model.list.rangeStart != nil {
      model.list.rangeStart = nil
    } else {
      model.list.rangeStart = id
      model.list.markedBefore = model.list.marked
      model.list.marked.insert(id)
    }
  }

  private func toggleAll() {
    let all = Set(model.shown.ids)
    model.list.marked = model.list.marked == all ? [] : all
  }

  /// Sets a status at once, or asks for the reason that it needs.
  func setStatus(_ status: ActionStatus, _ refs: [String]) {
    let seen = model.snapshot
    if status == .blocked || status == .cancelled {
      return show(
        ActionForm(
          title: "\(name(refs)): \(status.title)", purpose: .status(refs: refs, status),
          lines: [.init(.reason, "reason", status == .blocked ? "why, and who can unblock it" : "why")], seen: seen))
    }
    save(ActionForm(title: "", purpose: .status(refs: refs, status), lines: [], seen: seen))
  }

  private func openLine(_ title: String, _ refs: [String], _ line: ActionForm.Line) {
    show(
      ActionForm(title: title, purpose: .edit(refs: refs), lines: [line], seen: model.snapshot))
  }

  private func openForm(editing actions: [Action]) {
    guard let action = actions.first, let place = model.place else { return }
    // Several actions share only what can be the same for all.
    let isOne = actions.count == 1
    let priorities = place.priorities.map { "\($0.label) \($0.short)" }.joined(separator: ", ")
    var lines: [ActionForm.Line] = []
    if isOne { lines.append(.init(.title, "title", "what is to be done", action.title)) }
    lines += [
      .init(.owner, "owner", "a name or role; " + knownOwners, isOne ? action.owner ?? "" : ""),
      .init(.organisation, "organisation", "the owner's organisation", isOne ? action.organisation ?? "" : ""),
      .init(
        .due, "due", DatePhrase.Direction.ahead.hint + "; the first date is kept", isOne ? action.due?.iso ?? "" : ""),
      .init(.priority, "priority", priorities, isOne ? place.priority(action.priority)?.label ?? "" : ""),
    ]
    if isOne { lines.append(.init(.reason, "reason", "why it is blocked or cancelled", action.reason ?? "")) }
    lines.append(.init(.update, "update", "what has happened since"))
    let title =
      isOne ? "Edit \(action.ref)" : "Edit \(Plural.of(actions.count, "action")): what is filled in goes to all"
    show(
      ActionForm(title: title, purpose: .edit(refs: actions.map(\.ref)), lines: lines, seen: model.snapshot))
  }

  private func openFormForNew() {
    guard let place = model.place else { return }
    let priorities = place.priorities.map { "\($0.label) \($0.short)" }.joined(separator: ", ")
    show(
      ActionForm(
        title: "New action in \(place.shortName)", purpose: .add(neighbourhood: place.id),
        lines: [
          .init(.title, "title", "what is to be done"),
          .init(.owner, "owner", "a name or role; " + knownOwners),
          .init(.organisation, "organisation", "the owner's organisation"),
          .init(.due, "due", DatePhrase.Direction.ahead.hint),
          .init(.priority, "priority", priorities.isEmpty ? "no priorities yet; leave empty" : priorities),
        ],
        seen: model.snapshot))
  }

  /// Opens a form, with what was typed when it was left unsaved.
  private func show(_ form: ActionForm) {
    let draft = model.drafts[form.key] ?? model.restored[form.key.words].map(form.filled)
    if draft != nil { model.message = .done("Here is what you typed before.") }
    model.overlay = .form(draft ?? form)
  }

  /// Saves a form; what is refused stays on the screen with the reason, nothing of it lost.
  func save(_ form: ActionForm) {
    do {
      let summary = try workspace.commit { snapshot, context in try form.edit(snapshot, context) }
      refresh()
      model.overlay = nil
      forget(form)
      say(done: summary.map { "\($0).  u undoes it" } ?? "Nothing was changed: it stands so already.")
      selectAfter(form)
    } catch let refusal as Refusal {
      refuse(form, refusal.message, field: refusal.field)
    } catch let failure as WorkspaceFailure {
      refresh()
      if failure.isConflict {
        model.overlay = .conflict(
          ConflictView(message: failure.message, record: failure.record, field: failure.field, form: form))
      } else {
        refuse(form, failure.message, field: nil)
      }
    } catch {
      refuse(form, "Not saved: \(error).", field: nil)
    }
  }

  private func refuse(_ form: ActionForm, _ message: String, field: String?) {
    guard !form.lines.isEmpty else {
      model.message = .trouble(message)
      return
    }
    var form = form
    form.refusal = message
    form.refusedField = field
    if let index = form.lines.firstIndex(where: { $0.name.rawValue == field }) { form.index = index }
    model.overlay = .form(form)
  }

  /// After adding, the new action is selected; after a bulk edit the marks have done their work.
  private func selectAfter(_ form: ActionForm) {
    model.list.marked = []
    model.list.rangeStart = nil
    guard case .add(let slug) = form.purpose else { return }
    let before = Set(form.seen.neighbourhood(slug)?.allActions.map(\.id) ?? [])
    let added = model.snapshot.neighbourhood(slug)?.actions.first { !before.contains($0.id) }
    model.list.selected = added?.id
    if let added, !model.shown.ids.contains(added.id) {
      // What was just added must be in sight, or the next key would hit another row.
      model.list.query = ""
      model.list.preset = nil
      model.message = model.message.map { .done($0.text + "  All open ones are shown again.") }
    }
  }
}
