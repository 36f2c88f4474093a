import TerminalKit

/// What a key asks of the terminal, beyond another frame.
public enum Effect: Hashable, Sendable {
  case quit
  case suspend
  case copy(String)
  case setMouse(Bool)
  case setTheme(Theme)
  /// The dashboard is left for another one.
  case leave(Departure)
}
