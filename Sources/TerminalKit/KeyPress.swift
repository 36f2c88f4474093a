/// One thing that a person did at the keyboard, with the mouse or to the window.
public enum KeyPress: Hashable, Sendable {
  /// A character typed, blank included.
  case character(Character)
  /// A letter or sign typed with Ctrl; letters are in lower case.
  case control(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  /// A function key, from 1.
  case function(Int)
  /// Text pasted in one piece; it is data and never runs as keys.
  case paste(String)
  /// Something done with the mouse.
  case mouse(MouseEvent)
  /// The window has a new size.
  case resize(columns: Int, rows: Int)
}
