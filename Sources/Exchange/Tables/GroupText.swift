/// Groups in one cell of a table, `Sex=Female; Age=5`; a backslash takes the next character as it is.
enum GroupText {
  /// The cell for groups, in the order of their names.
  static func text(of groups: [String: String]) -> String {
    groups.sorted { $0.key < $1.key }.map { "\(escaped($0.key))=\(escaped($0.value))" }.joined(separator: "; ")
  }

  /// The groups that a cell names; nil where a part of it names none.
  static func groups(in text: String) -> [(name: String, value: String)]? {
    var groups: [(name: String, value: String)] = []
    for part in split(Array(text), at: ";") {
      let sides = split(part, at: "=")
      guard sides.count > 1 else {
        if part.allSatisfy(\.isWhitespace) { continue }
        return nil
      }
      groups.append((plain(sides[0]), plain(Array(sides.dropFirst().joined(separator: "=")))))
    }
    return groups
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += ";=\\".contains($1) ? "\\\($1)" : String($1) }
  }

  /// The parts between a mark, but for those marks that stand behind a backslash.
  private static func split(_ text: [Character], at mark: Character) -> [[Character]] {
    var parts: [[Character]] = [[]]
    var isEscaped = false
    for character in text {
      if character == mark, !isEscaped {
        parts.append([])
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts
  }

  private static func plain(_ text: [Character]) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        plain.append(character)
        isEscaped = false
      }
    }
    let start = plain.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }
}
