import TerminalKit

extension KeyPress {
  /// The key as hints and help name it.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "^\(character.uppercased())"
    default: token ?? ""
    }
  }
}
