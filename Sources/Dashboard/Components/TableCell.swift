import TerminalKit

/// The text of one cell and how it is drawn.
struct TableCell: Hashable {
  let text: SafeText
  let style: Style

  init(_ text: SafeText, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  init(_ text: String, _ style: Style = .plain) {
    self.init(SafeText(text), style)
  }
}
