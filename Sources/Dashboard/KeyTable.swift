import TerminalKit

/// The table of keys as text, made from the same table as dispatch, hints and help.
public enum KeyTable {
  /// A line a binding, for a terminal or a pipe.
  public static var plain: [SafeText] {
    rows.map { SafeText($0.keys).padded(to: 20) + SafeText($0.screens).padded(to: 24) + SafeText($0.title) }
  }

  /// The table in Markdown, as `docs/keys.md` holds it.
  public static var markdown: [SafeText] {
    let head: [SafeText] = [
      "# Keys", "", "Made by `steer keys --markdown` from the table that the program itself uses.", "",
      "| Keys | Where | What |", "|---|---|---|",
    ]
    return head
      + rows.map { row in
        let keys = row.keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
        return SafeText("| \(keys) | \(row.screens) | \(row.title) |")
      }
  }

  private static var rows: [(keys: String, screens: String, title: String)] {
    var rows: [(keys: String, screens: String, title: String)] = []
    for binding in Keymap.bindings {
      let keys = binding.keys.map(\.name).joined(separator: " ")
      // A command that is hinted on some screens only stands in the table of bindings more than once.
      guard !rows.contains(where: { $0.keys == keys && $0.title == binding.title }) else { continue }
      let same = Keymap.bindings.filter { $0.command == binding.command && $0.keys == binding.keys }
      let screens = ScreenName.allCases.filter { screen in same.contains { $0.works(on: screen) } }
      let names =
        screens.count == ScreenName.allCases.count ? "everywhere" : screens.map(\.title).joined(separator: ", ")
      rows.append((keys, names, binding.title))
    }
    return rows
  }
}

extension Dashboard {
  /// The names of the screens, as `steer screen` takes them.
  public static let screenNames = ScreenName.allCases.map(\.rawValue)
}
