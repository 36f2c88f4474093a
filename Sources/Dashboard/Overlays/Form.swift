import Domain

/// The fields of a record, or of several at once, being typed; the one way of editing for every kind of record.
struct Form {
  /// What saving does.
  enum Purpose: Hashable {
    case add(RecordKind, place: String?)
    /// Edits a record, from the values that it had when the form was opened.
    case edit(RecordAddress)
    /// Edits actions, one or several; a status that needs a reason comes along.
    case actions([String], ActionStatus?)
    /// Takes down a value of an indicator, for a group or for everybody.
    case observe(indicator: String, place: String)
    /// Lets the series of an indicator start anew.
    case rebase(indicator: String, place: String)
    /// Says which indicator a line of a file is.
    case importing
    /// Shows counts as they are.
    case workingView
    /// Makes the store of a new programme.
    case start
    /// Opens the store in another folder.
    case openFolder
  }

  /// What tells one form from another while its draft is kept.
  struct Key: Hashable {
    let title: String
    let purpose: Purpose

    /// The key in words, the same in every session.
    var words: String {
      switch purpose {
      case .add, .observe, .rebase, .importing, .workingView, .start, .openFolder: title
      case .edit(let address): "\(title) [\(address.document.path) \(address.id)]"
      case .actions(let refs, _): "\(title) [\(refs.joined(separator: " "))]"
      }
    }
  }

  /// What is typed to take a field's value away.
  static let nothing = "-"

  let title: String
  let purpose: Purpose
  /// Fields that follow from how the form was opened and are not typed.
  let given: [String: String]
  var lines: [FormLine]
  var index = 0
  /// Why the last attempt to save was refused, and the field to which that belongs.
  var refusal: String?
  var refusedField: String?
  /// What the person had in view, so that a change by somebody else meanwhile is noticed.
  let seen: Snapshot
  let today: CalendarDate

  init(
    title: String, purpose: Purpose, lines: [FormLine], given: [String: String] = [:], seen: Snapshot,
    today: CalendarDate
  ) {
    self.title = title
    self.purpose = purpose
    self.lines = lines
    self.given = given
    self.seen = seen
    self.today = today
  }

  var key: Key { Key(title: title, purpose: purpose) }

  /// Whether anything was typed that leaving would lose.
  var isDirty: Bool { lines.contains { $0.change != nil } }

  /// What was typed, by field, as the rules of records take it.
  var changes: [String: String] {
    Dictionary(uniqueKeysWithValues: lines.compactMap { line in line.change.map { (line.name, $0) } })
  }

  /// What was typed, by field, to be found again in another session.
  var typed: [String: String] {
    Dictionary(uniqueKeysWithValues: lines.filter { $0.change != nil }.map { ($0.name, $0.text.text) })
  }

  /// The form with what was typed in it in another session.
  func filled(with typed: [String: String]) -> Form {
    var form = self
    for index in lines.indices {
      if let text = typed[lines[index].name] { form.lines[index].text = TextField(text) }
    }
    return form
  }

  /// The same form, departing from what stands in the store now; of one field what was typed may be dropped.
  func rebased(on snapshot: Snapshot, without field: String? = nil) -> Form {
    var form = Form(title: title, purpose: purpose, lines: lines, given: given, seen: snapshot, today: today)
    form.index = index
    // A conflict over a member of a set is one over its field.
    let name = field?.split(separator: "/").first.map(String.init)
    for index in form.lines.indices where form.lines[index].name == name {
      form.lines[index].text = TextField(form.lines[index].original)
    }
    return form
  }

  /// The same form for the other actions, of several; nil where it is about this one alone.
  func without(_ ref: String) -> Form? {
    guard case .actions(let refs, let status) = purpose, refs.count > 1 else { return nil }
    return Form(
      title: title, purpose: .actions(refs.filter { $0 != ref }, status), lines: lines, seen: seen, today: today)
  }

  /// Why what stands in a line cannot be saved; nil when it can, or when nothing was typed there.
  func problem(_ line: FormLine) -> String? {
    if refusedField == line.name, let refusal { return refusal }
    guard let change = line.change else { return nil }
    if change.allSatisfy(\.isWhitespace) {
      let mayBeEmpty = !line.isNeeded || line.original.isEmpty
      return mayBeEmpty ? nil : "This must be there: \(line.field.help)"
    }
    if line.takesNewNames { return nil }
    return FieldInput(RecordBook(seen), in: place, today: today).complaint(typed: change, for: line.field)
  }

  /// The neighbourhood in which priorities and the like are looked up.
  private var place: String? {
    switch purpose {
    case .add(_, let place): place
    case .edit(let address): address.document.slug
    case .actions(let refs, _): refs.first.flatMap(seen.action)?.neighbourhood
    case .observe(_, let place), .rebase(_, let place): place
    case .importing, .workingView, .start, .openFolder: nil
    }
  }

  /// Makes the edit that the form describes.
  func edit(_ snapshot: Snapshot, _ context: EditContext) throws(Refusal) -> Edit {
    switch purpose {
    case .add(let kind, let place):
      try RecordEdit.add(
        kind, typed: given.merging(changes) { $1 }, in: place, snapshot: snapshot, context: context
      ).edit
    case .edit(let address): try RecordEdit.change(address, typed: changes, seen: seen, context: context)
    case .actions(let refs, let status):
      try ActionEdits.edit(refs, ActionFields(typed: changes, status: status), in: seen, context: context)
    case .observe(let indicator, let place): try observation(indicator, place, context)
    case .rebase(let indicator, let place): try rebase(indicator, place, context)
    case .importing, .workingView, .start, .openFolder: Edit(summary: title, changes: [])
    }
  }

  /// Adds a period to those at which the series starts anew.
  private func rebase(_ indicator: String, _ place: String, _ context: EditContext) throws(Refusal) -> Edit {
    let typed = changes
    for line in lines where (typed[line.name] ?? "").allSatisfy(\.isWhitespace) {
      throw .invalid(line.name, "This must be there: \(line.field.help)")
    }
    let address = RecordAddress(document: .neighbourhood(place), kind: .indicator, id: indicator)
    return try SeriesBreakEdits.startAnew(
      address, at: typed["period"] ?? "", reason: typed["reason"] ?? "", by: typed["by"] ?? "", seen: seen,
      context: context)
  }

  /// The whole value is written anew, so what was not touched counts as much as what was.
  private func observation(
    _ indicator: String, _ place: String, _ context: EditContext
  ) throws(Refusal) -> Edit {
    var typed = Dictionary(uniqueKeysWithValues: lines.map { ($0.name, $0.text.text) })
    // A value that stood there before its count was corrected is worked out anew.
    let changed = Set(changes.keys)
    if !changed.isDisjoint(with: ["count", "denominator"]), !changed.contains("value") { typed["value"] = nil }
    guard let period = typed["period"].flatMap(Period.init(typed:)) else {
      throw .invalid("period", "A value needs its period: Oct 2026, autumn 2025/26, 2025/26 or 2026.")
    }
    return try ObservationEdits.observe(
      indicator, period, ObservationFields(typed: typed),
      at: try ObservedArea(neighbourhood: place, group: typed["breakdown"] ?? ""), snapshot: seen, context: context)
  }
}
