import Foundation
import Glibc
import Testing

/// A real terminal: tmux on a socket of its own, with the program under test in it.
final class TmuxTerminal {
  private let folder: TestFolder
  private var socket: String { folder.path + "/socket" }

  /// Starts a program in a window of a size.
  init(_ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = try TestFolder()
    let variables = Program.environment.merging(environment) { $1 }
      .filter { $0.key != "TERM" || environment["TERM"] != nil }
      .map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "export \(variables); \(command); echo \"ended with $?\"; exec cat")
  }

  deinit {
    hangUp()
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let outcome = try Program.run("tmux", ["-f", "/dev/null", "-S", socket] + arguments)
    try #require(outcome.code == 0, "tmux \(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// Types keys by tmux's names.
  func type(_ keys: String...) throws { for key in keys { try tmux("send-keys", key) } }

  /// Types text as it is.
  func type(text: String) throws { try tmux("send-keys", "-l", text) }

  /// What the screen shows now.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// What the screen shows and has shown before it scrolled away.
  func everything() throws -> String { try tmux("capture-pane", "-p", "-S", "-") }

  /// Waits until the screen shows a text; ends the test after half a minute.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let end = ContinuousClock.now + .seconds(30)
    var shown = ""
    while ContinuousClock.now < end {
      shown = try screen()
      if shown.contains(text) { return shown }
    }
    Issue.record("\"\(text)\" did not appear on:\n\(shown)", sourceLocation: sourceLocation)
    // What follows would wait in vain.
    throw POSIXError(.ETIMEDOUT)
  }

  /// Whether the alternate screen, the visible cursor and mouse reports are on.
  func modes() throws -> String {
    try tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{mouse_any_flag}")
      .trimmingCharacters(in: .newlines)
  }

  /// Takes the terminal away, as a dropped connection does.
  func hangUp() { _ = try? Program.run("tmux", ["-S", socket, "kill-server"]) }

  /// The bytes that programs send to the terminal while a body runs.
  func recording(_ body: () throws -> Void) throws -> [UInt8] {
    let file = folder.path + "/recorded"
    try tmux("pipe-pane", "cat > \(file)")
    try body()
    try tmux("pipe-pane")
    return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
  }

  /// Waits until a process is gone.
  func waitForEnd(of pid: pid_t, sourceLocation: SourceLocation = #_sourceLocation) {
    let end = ContinuousClock.now + .seconds(30)
    while kill(pid, 0) == 0 {
      guard ContinuousClock.now < end else {
        Issue.record("process \(pid) did not end", sourceLocation: sourceLocation)
        return
      }
    }
  }

  /// The process in the window that runs a program.
  func process(named name: String) throws -> pid_t {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try Program.run("ps", ["-o", "pid=,comm=", "--ppid", shell]).output
    for line in children.split(separator: "\n") where line.contains(name) {
      if let pid = line.split(separator: " ").first.flatMap({ pid_t($0) }) { return pid }
    }
    throw POSIXError(.ESRCH)
  }
}
