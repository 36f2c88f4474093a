/// One line at the foot of the screen on what has just happened.
struct Message: Hashable {
  let text: String
  /// Whether something was refused or went wrong.
  let isTrouble: Bool

  static func done(_ text: String) -> Message { Message(text: text, isTrouble: false) }
  static func trouble(_ text: String) -> Message { Message(text: text, isTrouble: true) }
}
