import Foundation
import Glibc
import Testing

/// The dashboard in a real terminal, used as a coordinator uses it.
@Suite struct DashboardEndToEndTests {
  @Test func aCoordinatorWalksFiltersEditsUndoesAndQuits() throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(
      Program.steer, environment: ["STEER_STORE": store.path, "HOME": store.path + "/.home"])
    try terminal.wait(for: "[1 Region]")
    // All six neighbourhoods, by `]`, and all six screens of one.
    try terminal.type("2")
    for name in ["North Birkenhead", "Northwood", "Halton Lea", "Sefton", "St Helens", "Liverpool"] {
      try terminal.type("1")
      try terminal.wait(for: "[1 Region]")
      try terminal.type(":")
      try terminal.type(text: name)
      try terminal.type("Enter", "2")
      try terminal.wait(for: "─ \(name)")
    }
    try terminal.type("]")
    try terminal.wait(for: "─ North Birkenhead ─")
    for (key, title) in [("3", "[3 Priorities]"), ("5", "[5 Partners]"), ("6", "[6 Panel]"), ("4", "[4 Actions]")] {
      try terminal.type(key)
      try terminal.wait(for: title)
    }
    // Filter to overdue, mark three, date them anew, write an update.
    try terminal.type("O")
    try terminal.wait(for: "shown: overdue")
    try terminal.type("Space", "Space", "Space")
    try terminal.wait(for: "3 marked")
    let before = try #require(
      try store.json("action", "list", "--overdue", "--neighbourhood", "north-birkenhead") as? [[String: Any]])
    try terminal.type("d")
    try terminal.wait(for: "Due date of 3 actions")
    try terminal.type(text: "+2w")
    try terminal.type("Enter")
    try terminal.wait(for: "3 actions due 8 Dec 2026")
    let after = try #require(
      try store.json("action", "list", "--overdue", "--neighbourhood", "north-birkenhead") as? [[String: Any]])
    #expect(after.count == before.count - 3)
    // An update takes two keys besides its text.
    try terminal.type("i")
    try terminal.wait(for: "Update to")
    try terminal.type(text: "Hall booked for Tuesdays")
    try terminal.type("Enter")
    try terminal.wait(for: "update written")
    try terminal.type("u")
    try terminal.wait(for: "update written.  U redoes it")
    try terminal.type("u")
    try terminal.wait(for: "Undone: 3 actions due")
    #expect(
      try (store.json("action", "list", "--overdue", "--neighbourhood", "north-birkenhead") as? [Any])?.count
        == before.count)
    try terminal.type("U")
    try terminal.wait(for: "Redone: 3 actions due")
    try terminal.type("q")
    try terminal.wait(for: "ended with 0")
    try store.expectClean()
  }

  @Test func aKilledDashboardLeavesACleanStoreWithAllThatWasSaved() throws {
    let store = try DemoStore()
    for round in 1...5 {
      let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
      try terminal.wait(for: "[1 Region]")
      try terminal.type("4", "a")
      try terminal.wait(for: "New action in")
      try terminal.type(text: "Round \(round)")
      try terminal.type("Enter")
      try terminal.wait(for: "added: Round \(round)")
      let pid = try terminal.process(named: "steer")
      // The next save is on its way when the process dies.
      try terminal.type("a")
      try terminal.wait(for: "New action in")
      try terminal.type(text: "Cut \(round)")
      try terminal.type("Enter")
      kill(pid, SIGKILL)
      terminal.waitForEnd(of: pid)
      try store.expectClean()
    }
    let titles = try #require(try store.json("action", "list") as? [[String: Any]]).compactMap {
      $0["title"] as? String
    }
    for round in 1...5 { #expect(titles.contains("Round \(round)")) }
  }

  @Test func aHandEditUnderAnOpenDashboardIsFoundJournalledAndUndone() throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
    try terminal.wait(for: "[1 Region]")
    try terminal.type("j", "4")
    try terminal.wait(for: "Northwood > Actions")
    let file = URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacingOccurrences(of: "\"name\": \"Northwood\"", with: "\"name\": \"Northwood, Kirkby\"")
      .write(to: file, atomically: true, encoding: .utf8)
    try terminal.type("r")
    try terminal.wait(for: "Northwood, Kirkby")
    try terminal.type("x")
    try terminal.wait(for: "u undoes it")
    #expect(try store.steer("history").contains("name: Northwood -> Northwood, Kirkby [hand]"))
    try terminal.type("u")
    try terminal.wait(for: "Undone")
    try terminal.type("u")
    try terminal.wait(for: "edited by hand: 1 change")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\"name\": \"Northwood\""))
    try terminal.type("q")
    try terminal.wait(for: "ended with 0")
    try store.expectClean()
  }

  @Test func aRefusedEditShowsBothSidesAndKeepsWhatWasTyped() throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path])
    try terminal.wait(for: "[1 Region]")
    try terminal.type(":")
    try terminal.type(text: "North Birk")
    try terminal.type("Enter", "4", "/")
    try terminal.type(text: "NB-A-001")
    try terminal.type("Enter", "A", "w")
    try terminal.wait(for: "Owner of NB-A-001")
    try terminal.type(text: "Dana")
    try store.steer("action", "edit", "NB-A-001", "--owner", "Priya", as: "osei")
    try terminal.type("Enter")
    let shown = try terminal.wait(for: "Somebody else changed this")
    #expect(shown.contains("osei") && shown.contains("Priya") && shown.contains("Dana"))
    try terminal.type("m")
    try terminal.wait(for: "given to Dana")
    #expect(try store.action("NB-A-001")["owner"] as? String == "Dana")
    try terminal.type("q")
    try terminal.wait(for: "ended with 0")
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["TERM": "no-such-terminal"], ["TERM": "vt100", "LC_ALL": "C"], ["NO_COLOR": "1"],
    ["TERM": "screen"], ["TERM": "linux"],
  ])
  func everyTerminalGetsAScreenOrTheText(_ environment: [String: String]) throws {
    let store = try DemoStore()
    let terminal = try TmuxTerminal(Program.steer, environment: environment.merging(["STEER_STORE": store.path]) { $1 })
    let hasScreen = environment["TERM"] != "dumb" && environment["TERM"] != "no-such-terminal"
    if hasScreen {
      let shown = try terminal.wait(for: "? help")
      #expect(shown.contains("North Birkenhead"))
      // A chart of blanks would look like no data.
      let row = shown.split(separator: "\n").first { $0.contains("> North Birkenhead") } ?? ""
      #expect(row.split(separator: " ").last.map { $0.count >= 12 } == true, "no sparkline in \(row)")
      try terminal.type("q")
    }
    let end = try terminal.wait(for: "ended with 0")
    if !hasScreen { #expect(try terminal.everything().contains("Here is the region as text"), "\(end)") }
  }
}
