import Domain

extension Dashboard {
  /// Runs a command that marks or changes records.
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
    case .edit: editSelected()
    case .add: add()
    case .archive: archiveSelected()
    case .addActivity: addActivity()
    case .addValue: addValue()
    case .rebase: openRebase()
    case .makeAction: makeAction()
    case .chooseGroup: openGroupMenu()
    case .changeDue:
      openLine(
        "Due date of \(name(refs))", refs,
        line("due", "\(now(actions) { $0.due?.words })\(DatePhrase.Direction.ahead.hint); - takes it away"))
    case .changeOwner:
      openLine(
        "Owner of \(name(refs))", refs,
        line("owner", "\(now(actions) { $0.owner })a name or role; - takes it away"))
    case .writeUpdate: openLine("Update to \(name(refs))", refs, updateLine)
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

  /// Asks before actions are put away.
  func confirmArchiving(_ actions: [Action]) {
    let them = actions.count == 1 ? "it" : "them"
    model.overlay = .confirm(
      Confirmation(
        question: "Put \(listed(actions)) away, out of lists and counts? u brings \(them) back.",
        choice: .archive(actions.map(\.address))))
  }

  /// A line of an action's form.
  private func line(_ name: String, _ hint: String? = nil, _ text: String = "") -> FormLine {
    let field = Shape.action.field(name) ?? .optional(name, .text(maximum: 500), "")
    let input = FieldInput(RecordBook(model.snapshot), in: model.place?.id, today: model.today)
    return FormLine(field, hint: hint, text, choices: input.suggestions(for: field, of: .action))
  }

  private var updateLine: FormLine {
    FormLine(.optional("update", .text(maximum: 500), "What has happened since."), hint: "what has happened since")
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
    if status == .blocked || status == .cancelled {
      let hint = status == .blocked ? "why, and who can unblock it" : "why"
      return show(form("\(name(refs)): \(status.title)", .actions(refs, status), [line("reason", hint)]))
    }
    save(form("", .actions(refs, status), []))
  }

  private func form(_ title: String, _ purpose: Form.Purpose, _ lines: [FormLine]) -> Form {
    Form(title: title, purpose: purpose, lines: lines, seen: model.snapshot, today: model.today)
  }

  private func openLine(_ title: String, _ refs: [String], _ line: FormLine) {
    show(form(title, .actions(refs, nil), [line]))
  }

  /// Opens the form of one action, or of what can be the same for several.
  func show(editing actions: [Action]) {
    guard let action = actions.first, let place = model.place else { return }
    let isOne = actions.count == 1
    func text(_ value: String?) -> String { isOne ? value ?? "" : "" }
    var lines = isOne ? [line("title", "what is to be done", action.title)] : []
    lines += [
      line("owner", "a name or role", text(action.owner)),
      line("organisation", "the owner's organisation", text(action.organisation)),
      line("due", DatePhrase.Direction.ahead.hint + "; the first date is kept", text(action.due?.iso)),
      line("priority", priorities(place), text(place.priority(action.priority)?.label)),
    ]
    if isOne {
      lines += [
        line("detail", nil, action.detail ?? ""), line("reason", "why it is blocked or cancelled", action.reason ?? ""),
      ]
    }
    let title =
      isOne ? "Edit \(action.ref)" : "Edit \(Plural.of(actions.count, "action")): what is filled in goes to all"
    show(form(title, .actions(actions.map(\.ref), nil), lines + [updateLine]))
  }

  /// The form of a new action.
  func newAction(in place: Neighbourhood, title: String = "", priority: String = "") -> Form {
    form(
      "New action in \(place.shortName)", .add(.action, place: place.id),
      [
        line("title", "what is to be done").filled(with: title), line("owner", "a name or role"),
        line("organisation", "the owner's organisation"), line("due", DatePhrase.Direction.ahead.hint),
        line("priority", priorities(place)).filled(with: priority), line("detail"),
      ])
  }

  private func priorities(_ place: Neighbourhood) -> String {
    let known = place.priorities.map { "\($0.label) \($0.short)" }.joined(separator: ", ")
    return known.isEmpty ? "no priorities yet; leave empty" : known
  }
}
