/// The escape sequence that puts text on the clipboard of the person's own terminal (OSC 52).
enum ClipboardSequence {
  /// What stands between the program and the terminal and has to be told to pass the sequence on.
  enum Multiplexer: Hashable {
    case none
    case tmux
    case screen

    /// Guesses from the environment; in a terminal of type `screen` either may be meant.
    init(type: String, hasTmuxVariable: Bool) {
      if hasTmuxVariable || type.hasPrefix("tmux") {
        self = .tmux
      } else if type.hasPrefix("screen") {
        self = .screen
      } else {
        self = .none
      }
    }
  }

  /// The longest text that is sent, in bytes; terminals drop much longer ones without a word.
  static let limit = 8192

  /// The bytes to send, or nil when the text is longer than `limit`.
  ///
  /// Inside tmux or screen the sequence is sent plain and wrapped, because it depends on their settings which gets
  /// through. Screen takes short strings only, so its wrapping is in pieces.
  static func bytes(for text: String, through multiplexer: Multiplexer) -> [UInt8]? {
    let raw = Array(text.utf8)
    guard raw.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;".utf8) + base64(raw) + [0x07]
    switch multiplexer {
    case .none:
      return plain
    case .tmux:
      return plain + Array("\u{1B}Ptmux;\u{1B}".utf8) + plain + Array("\u{1B}\\".utf8)
    case .screen:
      let pieces = stride(from: 0, to: plain.count, by: 240).map { plain[$0..<min($0 + 240, plain.count)] }
      return plain + pieces.flatMap { Array("\u{1B}P".utf8) + $0 + Array("\u{1B}\\".utf8) }
    }
  }

  /// Base64 of RFC 4648, section 4, with padding.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        encoded.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 0x3F] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
