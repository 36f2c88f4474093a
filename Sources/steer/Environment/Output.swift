import Glibc
import StrictJSON
import TerminalKit

/// The one way to standard output and standard error; text goes out made safe, JSON goes out escaped.
enum Output {
  /// Prints a line of text.
  static func line(_ text: SafeText) { write(Array((text.text + "\n").utf8), to: STDOUT_FILENO) }

  /// Prints lines of text, folded to ASCII where only that is wanted.
  static func lines(_ lines: [SafeText], tier: GlyphTier? = nil) {
    let lines = tier == .ascii ? lines.map { $0.foldedToASCII() } : lines
    write(Array(lines.map { $0.text + "\n" }.joined().utf8), to: STDOUT_FILENO)
  }

  /// Prints a JSON value in the canonical form.
  static func json(_ value: JSONValue) { write(JSONWriter.document(value), to: STDOUT_FILENO) }

  /// Prints lines of JSON that are escaped already.
  static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Prints a message for the person on standard error.
  static func message(_ text: String) {
    write(Array((SafeText("steer: " + text).text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    guard !writeAll(bytes, to: descriptor) else { return }
    // A reader that has seen enough is no trouble; a full disk is.
    if errno == EPIPE { exit(0) }
    if descriptor == STDOUT_FILENO { message("The result could not be written.") }
    exit(ExitStatus.ioFailure.rawValue)
  }

  /// Writes all bytes, going on after short and interrupted writes; `errno` says why it could not.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count == 0 { errno = EIO }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
