import Domain
import TerminalKit

extension Dashboard {
  /// Gives a key to what lies over the screen.
  func pressOverlay(_ key: KeyPress) -> Effect? {
    guard let overlay = model.overlay else { return nil }
    if key == .control("z") { return .suspend }
    switch overlay {
    case .filter(let field, let before): pressFilter(field, before, key)
    case .commands(let list): return pressCommands(list, key)
    case .menu(let menu): return pressMenu(menu, key)
    case .form(let form): return pressForm(form, key)
    case .log(let log): pressLog(log, key)
    case .conflict(let conflict): pressConflict(conflict, key)
    case .importing: pressImport(key)
    case .confirm(let confirmation): return pressConfirmation(confirmation, key)
    }
    return nil
  }

  private func pressFilter(_ field: TextField, _ before: String, _ key: KeyPress) {
    var field = field
    switch key {
    case .enter, .down, .up: model.overlay = nil
    case .escape, .control("c"):
      model.list.query = before == field.text ? "" : before
      model.overlay = nil
    default:
      guard field.press(key) else { return }
      model.list.query = field.text
      model.list.position = 0
      model.overlay = .filter(field, before: before)
    }
  }

  private func pressCommands(_ list: CommandList, _ key: KeyPress) -> Effect? {
    var list = list
    let entries = list.entries(model)
    switch key {
    case .escape, .control("c"): model.overlay = nil
    case .down, .tab, .control("n"): list.index = min(list.index + 1, max(0, entries.count - 1))
    case .up, .backTab, .control("p"): list.index = max(0, list.index - 1)
    case .pageDown: list.index = min(list.index + 10, max(0, entries.count - 1))
    case .pageUp: list.index = max(0, list.index - 10)
    case .enter:
      model.overlay = nil
      guard entries.indices.contains(list.index) else { return nil }
      switch entries[list.index].choice {
      case .run(let command): return run(command)
      case .goTo(let place):
        if model.screen == .region { openNeighbourhood(place) } else { visit(place) }
        return nil
      case .use(let theme):
        model.message = .done("Theme \(theme.rawValue); --theme \(theme.rawValue) starts with it.")
        return .setTheme(theme)
      case .go(let address):
        go(to: address)
        return nil
      case .useDefinition(let definition):
        use(definition)
        return nil
      case .explain(let words):
        model.message = .done(words)
        return nil
      case .showWhere(let binding):
        model.message = binding.keys.first.map { .trouble(binding.whereItWorks(by: $0)) }
        return nil
      }
    default:
      guard list.field.press(key) else { return nil }
      list.index = 0
    }
    if model.overlay != nil { model.overlay = .commands(list) }
    return nil
  }

  private func pressMenu(_ menu: Menu, _ key: KeyPress) -> Effect? {
    var menu = menu
    switch key {
    case .character("q") where menu.isWelcome, .control("c") where menu.isWelcome: return .quit
    case .escape where menu.isWelcome: return nil
    case .escape, .control("c"), .character("q"), .character("h"), .left: model.overlay = nil
    case .down, .character("j"): menu.index = min(menu.index + 1, menu.items.count - 1)
    case .up, .character("k"): menu.index = max(0, menu.index - 1)
    case .enter: return choose(menu.items[menu.index].choice)
    case .character(let letter):
      guard let item = menu.items.first(where: { $0.key == letter }) else { return nil }
      return choose(item.choice)
    default: return nil
    }
    if model.overlay != nil { model.overlay = .menu(menu) }
    return nil
  }

  private func choose(_ choice: Menu.Choice) -> Effect? {
    model.overlay = nil
    switch choice {
    case .sort(let sort): model.list.sort = sort
    case .measure(let id): model.measureID = id
    case .filter(let words): model.list.query = words
    case .status(let status): setStatus(status, model.chosenActions.map(\.ref))
    case .add(let kind): add(kind)
    case .addFromLibrary: openLibrary()
    case .group(let group): model.group = group
    case .plan(let line): makeAction(of: line)
    case .demo: return .leave(.demo)
    case .start: openStart()
    case .openFolder: openFolder()
    }
    return nil
  }

  private func pressLog(_ log: LogView, _ key: KeyPress) {
    var log = log
    if log.isTyping { return typeFilter(of: log, key) }
    switch key {
    case .character("/"): (log.filter, log.isTyping, log.top) = (log.filter ?? TextField(), true, 0)
    case .escape where log.filter != nil: log.filter = nil
    case .down, .character("j"): log.top = min(log.top + 1, max(0, log.lines.count - 1))
    case .up, .character("k"): log.top = max(0, log.top - 1)
    case .home, .character("g"): log.top = 0
    case .end, .character("G"): log.top = max(0, log.lines.count - 1)
    case .pageDown, .character(" "): log.top = min(log.top + model.rows / 2, max(0, log.lines.count - 1))
    case .pageUp: log.top = max(0, log.top - model.rows / 2)
    case .escape, .character("q"), .character("@"), .character("h"), .left, .control("c"), .enter:
      model.overlay = nil
      return
    default: return
    }
    model.overlay = .log(log)
  }

  private func typeFilter(of log: LogView, _ key: KeyPress) {
    var log = log
    switch key {
    case .enter, .down, .up: log.isTyping = false
    case .escape, .control("c"): (log.filter, log.isTyping) = (nil, false)
    default: _ = log.filter?.press(key)
    }
    model.overlay = .log(log)
  }

  private func pressConflict(_ conflict: ConflictView, _ key: KeyPress) {
    switch key {
    case .character("k"): keepTheirs(conflict)
    case .escape, .control("c"): leave(conflict.form)
    case .character("m"): save(conflict.form.rebased(on: model.snapshot))
    case .character("e"):
      let form = conflict.form.rebased(on: model.snapshot)
      model.overlay = form.lines.isEmpty ? nil : .form(form)
    default: break
    }
  }

  /// Gives way over the one field; what else was typed is saved.
  private func keepTheirs(_ conflict: ConflictView) {
    guard let field = conflict.field else { return leave(conflict.form) }
    model.overlay = nil
    if let record = conflict.record, let others = conflict.form.without(record) {
      forget(conflict.form)
      return save(others.rebased(on: model.snapshot))
    }
    let rest = conflict.form.rebased(on: model.snapshot, without: field)
    guard rest.isDirty else {
      forget(conflict.form)
      model.message = .done("Theirs was kept.")
      return
    }
    save(rest)
  }

  private func pressConfirmation(_ confirmation: Confirmation, _ key: KeyPress) -> Effect? {
    model.overlay = nil
    guard key == .character("y") || key == .character("Y") else {
      model.message = .done("Cancelled; nothing was changed.")
      return nil
    }
    switch confirmation.choice {
    case .quit: return .quit
    case .removeValue(let indicator, let period, let group): removeValue(indicator, period, group)
    case .archive(let addresses):
      let seen = model.snapshot
      commit { _, context in try RecordEdit.archive(addresses, seen: seen, context: context) }
    }
    return nil
  }
}
