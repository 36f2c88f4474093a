import TerminalKit

/// Help of the shown screen, or the palette of all commands and places; typing filters, Enter runs.
struct CommandList: Hashable {
  /// What the list offers.
  enum Kind: Hashable {
    case help
    case palette
  }

  /// One line of the list.
  struct Entry: Hashable {
    let keys: String
    let title: String
    let choice: Choice
  }

  /// What Enter does.
  enum Choice: Hashable {
    case run(Command)
    case goTo(place: String)
    case use(Theme)
    /// The command works on other screens only.
    case showWhere(Binding)
  }

  let kind: Kind
  var field = TextField()
  var index = 0

  /// The entries that hold every word typed, in the order of the table; for the palette letters in order are enough.
  func entries(_ model: Model) -> [Entry] {
    let query = field.text.lowercased()
    let words = query.split(separator: " ")
    let all = kind == .help ? helpEntries(model) : paletteEntries(model)
    let exact = all.filter { entry in
      let text = "\(entry.keys) \(entry.title)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    guard kind == .palette, exact.isEmpty else { return exact }
    return all.filter { CommandList.holdsInOrder($0.title.lowercased(), query) }
  }

  private func helpEntries(_ model: Model) -> [Entry] {
    let here = Keymap.bindings.filter { $0.works(on: model.screen) }
    // What only this screen can do comes first: the rest is known from the other screens.
    return (here.filter(\.isSpecial) + here.filter { !$0.isSpecial }).map(entry)
  }

  private func paletteEntries(_ model: Model) -> [Entry] {
    let here = helpEntries(model)
    let known = Set(here.map(\.title))
    let elsewhere = Keymap.bindings.filter { !$0.works(on: model.screen) && !known.contains($0.title) }
    return model.snapshot.neighbourhoods.map {
      Entry(keys: "", title: "Go to \($0.name)", choice: .goTo(place: $0.id))
    } + here
      + Theme.allCases.map { Entry(keys: "", title: "Theme \($0.rawValue)", choice: .use($0)) }
      + elsewhere.map { binding in
        Entry(keys: "", title: "\(binding.title) (\(binding.placeNames))", choice: .showWhere(binding))
      }
  }

  private func entry(_ binding: Binding) -> Entry {
    Entry(keys: binding.keys.map(\.name).joined(separator: " "), title: binding.title, choice: .run(binding.command))
  }

  private static func holdsInOrder(_ text: String, _ letters: String) -> Bool {
    var rest = letters.filter { $0 != " " }[...]
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
