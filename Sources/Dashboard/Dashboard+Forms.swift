import Domain
import TerminalKit

extension Dashboard {
  /// Opens a form, with what was typed when it was left unsaved.
  func show(_ form: Form) {
    let draft = model.drafts[form.key] ?? model.restored[form.key.words].map(form.filled)
    if draft != nil { model.message = .done("Here is what you typed before.") }
    model.overlay = .form(draft ?? form)
  }

  /// Gives a key to a form.
  func pressForm(_ form: Form, _ key: KeyPress) -> Effect? {
    var form = form
    if [.tab, .down, .enter].contains(key), form.purpose == .importing || form.problem(form.lines[form.index]) != nil {
      // What cannot stand there as it is was meant to be finished.
      _ = form.lines[form.index].complete()
    }
    switch key {
    case .escape, .control("c"): leave(form)
    case .enter: return submit(form)
    case .tab, .down: form.index = (form.index + 1) % form.lines.count
    case .backTab, .up: form.index = (form.index - 1 + form.lines.count) % form.lines.count
    case .pageDown: form.index = form.lines.count - 1
    case .pageUp: form.index = 0
    default:
      guard type(key, into: &form.lines[form.index]) else { return nil }
      if form.refusedField == form.lines[form.index].name || form.refusedField == nil {
        form.refusal = nil
        form.refusedField = nil
      }
    }
    if key != .escape, key != .control("c") { model.overlay = .form(form) }
    return nil
  }

  /// Types a key into a line; where the cursor stands behind the last letter, Right takes the completion offered.
  private func type(_ key: KeyPress, into line: inout FormLine) -> Bool {
    switch key {
    case .control("n") where line.isProse: line.text.breakLine()
    case .control("n"): line.turn(1)
    case .control("p"): line.turn(-1)
    case .right, .end, .control("e"):
      if !line.complete() { return line.text.press(key) }
    case .paste(let text) where line.isProse:
      for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { line.text.breakLine() }
        if !part.isEmpty { _ = line.text.press(.paste(String(part))) }
      }
    default: return line.text.press(key)
    }
    return true
  }

  private func submit(_ form: Form) -> Effect? {
    if case .actions(_, let status) = form.purpose, status != nil { return saved(form) }
    let needsNothing: Bool
    switch form.purpose {
    case .edit, .actions: needsNothing = false
    case .add, .observe, .rebase, .importing, .workingView, .start, .openFolder: needsNothing = true
    }
    guard form.isDirty || needsNothing else {
      // An empty due date or owner is a wish to take it away only where there was one to see.
      model.overlay = nil
      model.message = .done("Nothing was changed.")
      return nil
    }
    // What is wrong in sight must not be refused one field at a time.
    if let wrong = form.lines.firstIndex(where: { form.problem($0) != nil && $0.name != form.refusedField }) {
      var form = form
      form.index = wrong
      model.overlay = .form(form)
      return nil
    }
    return saved(form)
  }

  private func saved(_ form: Form) -> Effect? {
    switch form.purpose {
    case .start:
      start(form)
      return nil
    case .workingView:
      openWorkingView(form)
      return nil
    case .openFolder: return leave(forFolderOf: form)
    case .importing:
      importLine(form)
      return nil
    default:
      save(form)
      return nil
    }
  }

  /// Leaves a form; what was typed in it is kept until it is saved or wiped.
  func leave(_ form: Form) {
    if form.purpose == .importing {
      model.overlay = .importing
      return
    }
    model.overlay = nil
    forget(form)
    if form.isDirty { model.drafts[form.key] = form }
    if form.purpose == .start || form.purpose == .openFolder { openWelcome() }
    model.message = .done(
      form.isDirty ? "Not saved. The same key brings back what you typed." : "Nothing was changed.")
  }

  /// Saves a form; what is refused stays on the screen with the reason, nothing of it lost.
  func save(_ form: Form) {
    do {
      let summary = try workspace.commit { snapshot, context in try form.edit(snapshot, context) }
      let before = model.snapshot
      refresh()
      model.overlay = nil
      forget(form)
      say(done: summary.map { "\($0).  u undoes it" } ?? "Nothing was changed: it stands so already.")
      selectAfter(form, before)
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

  func refuse(_ form: Form, _ message: String, field: String?) {
    guard !form.lines.isEmpty else {
      model.message = .trouble(message)
      return
    }
    var form = form
    // An id is made of the first field, the name.
    let field =
      field == "id" || field == "definition" && !form.lines.contains { $0.name == field } ? form.lines[0].name : field
    form.refusal = message
    form.refusedField = field
    if let index = form.lines.firstIndex(where: { $0.name == field }) { form.index = index }
    model.overlay = .form(form)
  }

  /// After adding, the new record is selected where its screen is shown; after a bulk edit the marks have done their work.
  private func selectAfter(_ form: Form, _ before: Snapshot) {
    model.list.marked = []
    model.list.rangeStart = nil
    guard case .add(let kind, _) = form.purpose else { return }
    let known = Set(RecordBook(before).records(kind).map(\.address))
    guard let added = RecordBook(model.snapshot).records(kind).map(\.address).first(where: { !known.contains($0) })
    else { return }
    if kind == .neighbourhood, let slug = added.document.slug {
      visit(slug)
      let next = ".  Next, what its community chose: 3 and a."
      if model.snapshot.neighbourhoods.count == 1 { model.message = model.message.map { .done($0.text + next) } }
    }
    select(added)
  }

  /// Selects a record on the shown screen; what hides it is taken away, or the next key would hit another row.
  func select(_ address: RecordAddress) {
    guard let row = model.screen.row(of: address) else { return }
    model.list.selected = row
    guard !model.shown.ids.contains(row) else { return }
    model.list.query = ""
    model.list.preset = nil
    if model.screen == .actions, !model.shown.ids.contains(row) { model.list.preset = .all }
    model.message = model.message.map { .done($0.text + "  All are shown again.") }
  }
}
