extension Frame {
  /// The frame as text for snapshot tests: glyphs, then a map of styles, then a legend of the map.
  ///
  /// Each style has a letter of its own that never changes, so one new style on a screen changes only the cells that
  /// wear it. Ordinary text is a dot. Bars at both ends show where a row begins and ends.
  public var snapshot: String {
    let size = "\(columns)x\(rows) \(glyphs.tier.rawValue)"
    let place = cursor.map { " cursor \($0.row),\($0.column)\(cursorVisible ? " visible" : "")" } ?? ""
    let text = (0..<rows).map { row in "|" + cells(inRow: row).map(\.text).joined() + "|" }
    let map = (0..<rows).map { row in "|" + cells(inRow: row).map { String(Self.letter(of: $0.style)) }.joined() + "|" }
    let used = Set((0..<rows).flatMap { row in cells(inRow: row).map(\.style) })
    let legend = Self.everyStyle.filter(used.contains).map { "\(Self.letter(of: $0)) \($0.description)" }
    return ([size + place] + text + ["styles"] + map + ["legend"] + legend).joined(separator: "\n") + "\n"
  }

  private static let everyStyle: [Style] = Ink.allCases.flatMap { ink in
    (0..<8).map { Style(ink, bold: $0 & 1 != 0, reverse: $0 & 2 != 0, underline: $0 & 4 != 0) }
  }

  /// Eight letters for each ink: plain, bold, reverse, bold reverse, and the same underlined.
  private static let letters: [Style: Character] = {
    let alphabet = ".nrRuUyY" + "mMbBdDeE" + "tTfFhHiI" + "gGjJkKlL" + "wWoOpPqQ" + "aAsSvVxX" + "cC012345"
    return Dictionary(uniqueKeysWithValues: zip(everyStyle, alphabet))
  }()

  private static func letter(of style: Style) -> Character {
    letters[style] ?? "?"
  }
}
