import TerminalKit

/// Why no screen can be drawn, so that the caller falls back to plain text and says so.
public enum TerminalUnavailable: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The host has no description of the terminal type, which may be empty.
  case unknownType(String)
  /// The terminal cannot move its cursor.
  case noCursorMotion(String)
}

extension TerminalUnavailable: CustomStringConvertible {
  /// The reason as a sentence, with what to do about it.
  public var description: String {
    switch self {
    case .notATerminal: "Standard input and output are not a terminal."
    case .unknownType(""): "TERM is not set; set it to the type of your terminal, such as xterm-256color."
    case .unknownType(let type):
      "This host does not know the terminal type \(SafeText(type)); try TERM=xterm-256color."
    case .noCursorMotion(let type):
      "A terminal of type \(SafeText(type)) cannot move its cursor; try TERM=xterm-256color."
    }
  }
}
