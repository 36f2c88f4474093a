import Domain
import TerminalKit

extension Attention.Level {
  /// The mark that stands before the word; colour only repeats both.
  func mark(_ glyphs: Glyphs) -> String {
    switch self {
    case .act: String(glyphs.act)
    case .watch: String(glyphs.watch)
    case .noData: String(glyphs.unknown)
    case .steady: " "
    }
  }

  var style: Style {
    switch self {
    case .act: Style(.act, bold: true)
    case .watch: .watch
    case .noData: .muted
    case .steady: .plain
    }
  }

  /// Mark and word.
  func cell(_ glyphs: Glyphs) -> TableCell { TableCell("\(mark(glyphs)) \(word)", style) }
}
