/// A screen and a keyboard: the one way in and out for the dashboard.
@MainActor
public protocol Terminal: AnyObject {
  /// The width in columns; it changes only with a `KeyPress.resize`.
  var columns: Int { get }

  /// The height in rows; it changes only with a `KeyPress.resize`.
  var rows: Int { get }

  /// Shows a frame, sending only what differs from the one before.
  func draw(_ frame: Frame)

  /// Returns everything typed so far, oldest first, after waiting for at least one key press if it is to.
  ///
  /// An empty array after waiting means that the terminal is gone or that the process was asked to end.
  func nextKeys(waits: Bool) -> [KeyPress]

  /// Sends text to the clipboard of the person's own terminal (OSC 52).
  ///
  /// - Returns: Whether the text was sent; false when it is too long. No terminal confirms that it took it.
  func copy(_ text: String) -> Bool

  /// Hands the terminal back to the shell until the job is continued, then repaints.
  func suspend()

  /// Turns reports of the mouse on or off; while they are off the terminal selects text by itself.
  func setMouse(_ on: Bool)

  /// Draws with another theme from the next frame on.
  func setTheme(_ theme: Theme)

  /// Restores the terminal as it was found; safe to call twice.
  func close()
}
