import CursesTerminal

/// The themes by the names that the command line knows.
enum ThemeNames {
  static let all = Dictionary(uniqueKeysWithValues: Theme.allCases.map { ($0.rawValue, $0) })
}
