import Domain

/// A few words to choose from, each with a letter.
struct Menu: Hashable {
  /// One line of the menu.
  struct Item: Hashable {
    let key: Character
    let title: String
    let choice: Choice
  }

  /// What choosing a line does.
  enum Choice: Hashable {
    case sort(ListSort)
    case status(ActionStatus)
    case measure(String)
    case filter(String)
    /// Opens the form of a new record.
    case add(RecordKind)
    case addFromLibrary
    /// Makes an action of a line of the plan to turn a curve.
    case plan(String)
    /// Shows a group of an indicator.
    case group([String: String])
    /// What the welcome offers: the demo, a new programme, another folder.
    case demo
    case start
    case openFolder
  }

  let title: String
  let items: [Item]
  var index = 0
  /// Lines that explain what is to be chosen.
  var introduction: [String] = []

  /// Whether it is the welcome, behind which there is nothing to go back to.
  var isWelcome: Bool { items.contains { $0.choice == .start } }

  /// Gives each choice the first letter of its title that is still free, else a digit.
  init(title: String, _ choices: [(title: String, choice: Choice)]) {
    self.title = title
    var taken: Set<Character> = ["j", "k", "q", "h", "l"]
    items = choices.enumerated().map { index, entry in
      // "P2 Family support" is chosen by its number.
      let number = entry.title.first == "P" ? entry.title.dropFirst().prefix(1).filter(\.isNumber) : ""
      let letters = number + entry.title.lowercased().filter { $0.isASCII && $0.isLetter }
      let key = letters.first { !taken.contains($0) } ?? Character(String((index + 1) % 10))
      taken.insert(key)
      return Item(key: key, title: entry.title, choice: entry.choice)
    }
  }
}
