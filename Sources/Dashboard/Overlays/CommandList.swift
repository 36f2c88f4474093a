import Domain
import TerminalKit

/// Help, the palette, what a search found, or the library of indicators; typing filters, Enter runs.
struct CommandList {
  /// What the list offers.
  enum Kind {
    case help
    case palette
    case search
    case library(IndicatorLibrary)
  }

  /// One line of the list.
  struct Entry {
    let keys: String
    let title: String
    let choice: Choice
    /// What is told of the entry while it is selected.
    var detail = ""
  }

  /// What Enter does.
  enum Choice {
    case run(Command)
    case go(RecordAddress)
    case useDefinition(IndicatorDefinition)
    case goTo(place: String)
    case use(Theme)
    /// The command works on other screens only.
    case showWhere(Binding)
    /// Tells what a mark means.
    case explain(String)
  }

  let kind: Kind
  var field = TextField()
  var index = 0

  /// The entries that hold every word typed, in the order of the table; for the palette letters in order are enough.
  func entries(_ model: Model) -> [Entry] {
    let query = field.text.lowercased()
    let words = query.split(separator: " ")
    let all: [Entry]
    switch kind {
    case .search: return found(model)
    case .help: all = helpEntries(model)
    case .palette: all = paletteEntries(model)
    case .library(let library): all = libraryEntries(library, model)
    }
    let exact = all.filter { entry in
      let text = "\(entry.keys) \(entry.title) \(entry.detail)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    guard case .palette = kind, exact.isEmpty else { return exact }
    return all.filter { CommandList.holdsInOrder($0.title.lowercased(), query) }
  }

  /// The heading of the box.
  func title(_ model: Model) -> String {
    switch kind {
    case .help: "Help: \(model.screen.title)"
    case .palette: "Command"
    case .search: "Find in everything"
    case .library: "Indicators from the library"
    }
  }

  /// What stands before what is typed, sixteen columns wide.
  var prompt: String { if case .search = kind { "Find the words: " } else { "Type to filter: " } }

  /// What is said where nothing is listed.
  var nothing: String {
    if case .search = kind, field.text.isEmpty {
      return "Type words: actions, asks, partners, everything is looked through."
    }
    if case .library = kind { return "Nothing matches; what is used here already is left out." }
    return "Nothing matches."
  }

  /// The keys, for the foot of the screen.
  var hint: String {
    switch kind {
    case .help, .palette: "Enter runs it   arrows move   Esc closes"
    case .search: "Enter goes there   arrows move   Esc closes"
    case .library: "Enter uses it   arrows move   Esc closes"
    }
  }

  /// The records that hold what was typed, the best first.
  private func found(_ model: Model) -> [Entry] {
    let names = RecordName(RecordBook(model.snapshot))
    return SearchIndex(model.snapshot).hits(for: field.text).prefix(200).map { hit in
      let place =
        hit.kind == .neighbourhood ? nil : hit.neighbourhood.flatMap(model.snapshot.neighbourhood)?.shortName
      return Entry(
        keys: hit.kind.rawValue,
        title: names.title(of: hit.address) + (place.map { ", \($0)" } ?? "") + (hit.isArchived ? " (put away)" : ""),
        choice: .go(hit.address), detail: "\(hit.fieldLabel): \(hit.text)")
    }
  }

  private func libraryEntries(_ library: IndicatorLibrary, _ model: Model) -> [Entry] {
    let used = Set(model.place?.indicators.map(\.definition.id) ?? [])
    let own = model.snapshot.programme.definitions.values.sorted { $0.name < $1.name }
    let known = Set(own.map(\.id))
    return (library.definitions.filter { !known.contains($0.id) } + own).filter { !used.contains($0.id) }.map {
      let facts = [$0.unit, $0.improvement.title, $0.publisher.map { "published by \($0)" }].compactMap(\.self)
      return Entry(
        keys: $0.stage?.title ?? "own", title: $0.name, choice: .useDefinition($0),
        detail: "\(facts.joined(separator: "; ")). \($0.definition ?? "")")
    }
  }

  private func helpEntries(_ model: Model) -> [Entry] {
    let here = Keymap.bindings.filter { $0.works(on: model.screen) }
    // What only this screen can do comes first: the rest is known from the other screens.
    let letters = CommandList.withValues.contains(model.screen) ? ValueLetter.explained : []
    return here.filter(\.isSpecial).map(entry)
      + letters.map { Entry(keys: $0.mark, title: $0.meaning, choice: .explain("\($0.mark) \($0.meaning).")) }
      + here.filter { !$0.isSpecial }.map(entry)
  }

  /// The screens on which values stand, with letters beside them.
  private static let withValues: Set<ScreenName> = [.region, .neighbourhood, .priorities, .indicator]

  private func paletteEntries(_ model: Model) -> [Entry] {
    let here = helpEntries(model).filter { if case .explain = $0.choice { false } else { true } }
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
