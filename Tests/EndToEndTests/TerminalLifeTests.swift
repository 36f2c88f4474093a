import Foundation
import Glibc
import Testing

/// However the dashboard ends or stops, the terminal is given back as it was and nothing stays behind.
@Suite struct TerminalLifeTests {
  private let settings = "echo settings $(stty -g | cksum)"

  @Test(arguments: [SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGKILL, SIGSEGV, SIGILL])
  func aSignalEndsItAndTheTerminalIsAsBefore(_ signal: Int32) throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(
      "\(settings); \(Program.steer); echo; \(settings)", environment: ["STEER_STORE": store.path])
    try terminal.wait(for: "[1 Region]")
    let pid = try terminal.process(named: "steer")
    try terminal.type("4", "i")
    try terminal.wait(for: "Update to")
    #expect(kill(pid, signal) == 0)
    terminal.waitForEnd(of: pid)
    guard signal != SIGKILL else { return }
    let shown = try terminal.wait(for: "ended with")
    let lines = shown.split(separator: "\n").filter { $0.hasPrefix("settings") }
    #expect(lines.count == 2 && lines.first == lines.last, "\(shown)")
    #expect(!shown.contains("Update to"), "the screen is left on:\n\(shown)")
    #expect(try terminal.modes() == "0 1 0", "alternate screen, hidden cursor or mouse are left on")
    try store.expectClean()
  }

  @Test func aTerminalThatGoesAwayEndsItAtOnce() throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
    try terminal.wait(for: "[1 Region]")
    let pid = try terminal.process(named: "steer")
    terminal.hangUp()
    terminal.waitForEnd(of: pid)
    try store.expectClean()
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGKILL])
  func whatWasTypedIsThereAfterTheConnectionDropped(_ signal: Int32) throws {
    let store = try DemoStore()
    let home = try TestFolder()
    let environment = ["STEER_STORE": store.path, "HOME": home.path]
    let first = try TmuxTerminal(Program.steer, environment: environment)
    try first.wait(for: "[1 Region]")
    let pid = try first.process(named: "steer")
    try first.type("4", "i")
    try first.wait(for: "Update to NB-A-002")
    try first.type(text: "Half a sentence")
    try first.wait(for: "Half a sentence")
    #expect(kill(pid, signal) == 0)
    // A shell and the terminal may each send one; the first may have ended the process already.
    _ = kill(pid, signal)
    first.waitForEnd(of: pid)
    let second = try TmuxTerminal(Program.steer, environment: environment)
    try second.wait(for: "still there: Update to NB-A-002")
    try second.type("i")
    try second.wait(for: "Half a sentence")
    try second.type("Enter")
    try second.wait(for: "update written")
  }

  @Test func itIsSuspendedAndComesBack() throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(
      "bash --norc --noprofile -i", environment: ["STEER_STORE": store.path, "PS1": "ready "])
    try terminal.wait(for: "ready")
    try terminal.type(text: Program.steer)
    try terminal.type("Enter")
    try terminal.wait(for: "[1 Region]")
    try terminal.type("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try terminal.modes() == "0 1 0")
    try terminal.type(text: "fg")
    try terminal.type("Enter")
    try terminal.wait(for: "[1 Region]")
    try terminal.type("4")
    try terminal.wait(for: "[4 Actions]")
    try terminal.type("q")
    try terminal.wait(for: "ready")
  }

  @Test func movingSendsLittleAndTheIdleScreenNothing() throws {
    let store = try DemoStore()
    let moves = 20
    var sizes: [Int] = []
    for presses in [0, moves] {
      let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
      try terminal.wait(for: "[1 Region]")
      // The second row is reached only once the keys before have been obeyed.
      try terminal.type("4", "p", "j")
      try terminal.wait(for: "row 2 of")
      let bytes = try terminal.recording {
        for _ in 0..<presses { try terminal.type("j") }
        try terminal.wait(for: "row \(2 + presses) of")
        try terminal.type("q")
        try terminal.wait(for: "ended with 0")
      }
      sizes.append(bytes.count)
    }
    let perMove = (sizes[1] - sizes[0]) / moves
    #expect(perMove > 0 && perMove < 500, "\(perMove) bytes a move")
  }
}
