import TerminalKit

/// A command with its keys, its words for help and palette, and the screens on which it works.
struct Binding: Hashable {
  let command: Command
  /// The keys, the one to show first.
  let keys: [KeyPress]
  /// What it does, for help and palette.
  let title: String
  /// The word beside the key at the foot of the screen; nil keeps it out of there.
  var hint: String?
  /// Which hints come first where room is short, 0 first.
  var hintRank = 9
  /// The screens on which the keys work; nil is everywhere.
  var screens: Set<ScreenName>?

  /// The screens on which it works, by their tabs: "4 Actions".
  var placeNames: String {
    ScreenName.allCases.filter(works).map { screen in
      ScreenName.tabs.firstIndex(of: screen).map { "\($0 + 1) \(screen.title)" } ?? screen.title
    }.joined(separator: ", ")
  }

  /// Says where a key works that does nothing on the shown screen.
  func whereItWorks(by key: KeyPress) -> String {
    "\(key.name) works on \(placeNames): \(title.lowercased())\(title.hasSuffix(".") ? "" : ".")"
  }

  /// Whether it changes actions.
  var isOnActions: Bool { Command.onActions.contains(command) }

  /// Whether it works on few screens only.
  var isSpecial: Bool { screens.map { $0.count <= 3 } ?? false }

  /// Whether the binding works on a screen.
  func works(on screen: ScreenName) -> Bool { screens?.contains(screen) ?? true }
}
