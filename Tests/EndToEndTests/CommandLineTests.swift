import Foundation
import Testing

/// The command line as a script sees it: output, JSON and exit codes.
@Suite struct CommandLineTests {
  @Test func withoutATerminalTheRegionIsPrintedAndTheDemoEndsWell() throws {
    let outcome = try Program.steer("demo")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("DEMO DATA"))
    #expect(outcome.output.contains("North Birkenhead"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func anActionGoesThroughItsLife() throws {
    let store = try DemoStore()
    let ref = try store.steer(
      "action", "add", "--neighbourhood", "northwood", "--title", "Order leaflets", "--due", "+2w"
    )
    .trimmingCharacters(in: .newlines)
    #expect(ref.hasPrefix("NW-A-"))
    var action = try store.action(ref)
    #expect(action["due"] as? String == "2026-12-08")
    #expect(action["status"] as? String == "open")
    #expect(action["overdue"] as? Bool == false)
    try store.steer("action", "edit", ref, "--due", "fri", "--update", "Printer found")
    action = try store.action(ref)
    #expect(action["due"] as? String == "2026-11-27")
    #expect(action["original_due"] as? String == "2026-12-08")
    #expect((action["updates"] as? [[String: Any]])?.first?["text"] as? String == "Printer found")
    try store.steer("action", "done", ref)
    #expect(try store.action(ref)["status"] as? String == "closed")
    try store.steer("undo")
    #expect(try store.action(ref)["status"] as? String == "open")
    try store.steer("redo")
    #expect(try store.action(ref)["status"] as? String == "closed")
    try store.steer("action", "reopen", ref)
    #expect(try store.attempt("action", "cancel", ref).code == 64)
    try store.steer("action", "cancel", ref, "--reason", "The fair was called off")
    #expect(try store.action(ref)["reason"] as? String == "The fair was called off")
    let history = try #require(try store.json("history", ref) as? [[String: Any]])
    #expect(history.contains { $0["field"] as? String == "due" && $0["after"] as? String == "2026-11-27" })
    try store.expectClean()
  }

  @Test func theJSONOfActionsHasTheFieldsOfTheContract() throws {
    let store = try DemoStore()
    let actions = try #require(
      try store.json("action", "list", "--neighbourhood", "north-birkenhead") as? [[String: Any]])
    let first = try #require(actions.first)
    for field in [
      "ref", "neighbourhood", "title", "owner", "organisation", "priority", "status", "due", "original_due", "overdue",
      "source", "updates", "revision",
    ] {
      #expect(first[field] != nil, "\(field) is missing")
    }
    #expect(try (store.json("action", "list", "--owner", "nobody at all") as? [Any])?.isEmpty == true)
    let overdue = try #require(try store.json("action", "list", "--overdue") as? [[String: Any]])
    #expect(!overdue.isEmpty && overdue.allSatisfy { $0["overdue"] as? Bool == true })
  }

  /// Arguments that are wrong, and the code with which the program ends.
  struct WrongUse: CustomTestStringConvertible, Sendable {
    let arguments: String
    let code: Int32
    var testDescription: String { arguments }
  }

  private static let wrongUses = [
    WrongUse(arguments: "action show NB-A-999", code: 66), WrongUse(arguments: "show atlantis", code: 66),
    WrongUse(arguments: "action add --title x", code: 64),
    WrongUse(arguments: "action add --neighbourhood northwood", code: 64),
    WrongUse(arguments: "action edit NB-A-001", code: 64),
    WrongUse(arguments: "action edit NB-A-001 --due someday", code: 64), WrongUse(arguments: "nonsense", code: 64),
    WrongUse(arguments: "action list --status odd", code: 64),
    WrongUse(arguments: "observe nothing 2026-10 1 --neighbourhood northwood", code: 66),
    WrongUse(arguments: "observe attendance 2006-7 1 --neighbourhood northwood", code: 64),
    WrongUse(arguments: "screen nowhere", code: 66), WrongUse(arguments: "undo", code: 66),
    WrongUse(arguments: "--read-only action done NB-A-001", code: 77),
    WrongUse(arguments: "action done NB-A-001 --read-only", code: 77),
    WrongUse(arguments: "restore /nonexistent/b /nonexistent/d", code: 66),
    WrongUse(arguments: "restore /etc/hostname /nonexistent/d", code: 65),
    WrongUse(arguments: "backup /nonexistent/b", code: 73), WrongUse(arguments: "init /dev/null/x", code: 73),
    WrongUse(arguments: "init /nonexistent --read-only", code: 77),
    WrongUse(arguments: "action list --due-within=-1", code: 64),
    WrongUse(arguments: "action list --due-within -1", code: 64),
    WrongUse(arguments: "action list --priority nope", code: 66),
    WrongUse(arguments: "activity list --partner nope", code: 66),
    WrongUse(arguments: "action edit NB-A-001 --neighbourhood northwood --title x", code: 64),
    WrongUse(arguments: "action cancel NB-A-001", code: 64), WrongUse(arguments: "show NB-A-001 nowhere", code: 66),
    WrongUse(arguments: "activity add --neighbourhood northwood --partner x --title y --sessions 1", code: 66),
    WrongUse(arguments: "observe school-attendance 2026 90 --neighbourhood north-birkenhead", code: 64),
    WrongUse(arguments: "observe school-attendance 2026-10 -5 --neighbourhood north-birkenhead", code: 64),
    WrongUse(arguments: "observe school-attendance 2026-10 0x10 --neighbourhood north-birkenhead", code: 64),
    WrongUse(arguments: "observe nothing 2026-10 1", code: 66),
    WrongUse(arguments: "ask add --neighbourhood northwood --heard tomorrow Lights", code: 64),
    WrongUse(arguments: "--as= action done NB-A-001", code: 64),
  ]

  @Test(arguments: wrongUses)
  func wrongUseEndsWithItsCodeAndAMessage(_ use: WrongUse) throws {
    let store = try DemoStore()
    let outcome = try Program.run(
      Program.steer, use.arguments.split(separator: " ").map(String.init), environment: ["STEER_STORE": store.path])
    #expect(outcome.code == use.code, "\(outcome.errors)")
    #expect(!outcome.errors.isEmpty)
    try store.expectClean()
  }

  @Test func optionsMayStandBeforeTheCommand() throws {
    let store = try DemoStore()
    let outcome = try Program.run(
      Program.steer, ["--store", store.path, "--as", "osei", "action", "done", "NB-A-001"],
      environment: ["STEER_STORE": "/nonexistent"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let history = try #require(try store.json("history") as? [[String: Any]])
    #expect(history.last?["by"] as? String == "osei")
  }

  @Test func aBackupComesBackWhole() throws {
    let store = try DemoStore()
    try store.steer("action", "done", "NB-A-001")
    let folder = try TestFolder()
    try store.steer("backup", folder.path + "/b")
    #expect(try store.attempt("backup", folder.path + "/b").code == 73)
    let restored = try Program.steer("restore", folder.path + "/b", folder.path + "/again")
    #expect(restored.code == 0, "\(restored.errors)")
    for command in [["history"], ["show"], ["action", "list"]] {
      let left = try Program.run(Program.steer, command + ["--json"], environment: ["STEER_STORE": store.path])
      let right = try Program.run(
        Program.steer, command + ["--json"], environment: ["STEER_STORE": folder.path + "/again"])
      #expect(left.output == right.output)
    }
  }

  @Test func everyScreenStaysInsideItsSize() throws {
    let store = try DemoStore()
    for screen in ["region", "neighbourhood", "priorities", "indicator", "actions", "partners", "panel", "help"] {
      for (columns, rows) in [(80, 24), (60, 20), (120, 40), (200, 60), (59, 24)] {
        for glyphs in ["blocks", "lines", "ascii"] {
          let text = try store.steer(
            "screen", screen, "--neighbourhood", "north-birkenhead", "--cols", "\(columns)", "--rows", "\(rows)",
            "--glyphs", glyphs)
          let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          #expect(lines.count <= rows)
          #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns }, "\(screen) at \(columns)x\(rows)")
          if glyphs == "ascii" { #expect(text.utf8.allSatisfy { $0 < 0x80 }) }
        }
      }
    }
  }

  @Test func aHandEditIsFoundJournalledAndUndone() throws {
    let store = try DemoStore()
    let file = URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = text.replacingOccurrences(of: "\"name\": \"Northwood\"", with: "\"name\": \"Northwood, Kirkby\"")
    #expect(edited != text)
    try edited.write(to: file, atomically: true, encoding: .utf8)
    try store.steer("action", "done", "NB-A-001")
    #expect(try store.steer("history").contains("Northwood, Kirkby"))
    try store.steer("undo")
    try store.steer("undo")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("\"name\": \"Northwood\""))
    try store.expectClean()
  }

  @Test func aBrokenFileIsReportedWithItsPlaceAndNeverOverwritten() throws {
    let store = try DemoStore()
    let file = URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json")
    let broken = "{\n \"actions\": {,\n"
    try broken.write(to: file, atomically: true, encoding: .utf8)
    let check = try #require(try store.json("check") as? [String: Any])
    let problem = try #require((check["problems"] as? [[String: Any]])?.first)
    #expect(problem["file"] as? String == "neighbourhoods/northwood.json")
    #expect(problem["line"] as? Int == 2)
    #expect(problem["column"] as? Int == 14)
    #expect(try store.attempt("action", "add", "--neighbourhood", "northwood", "--title", "x").code != 0)
    try store.steer("action", "done", "NB-A-001")
    #expect(try String(contentsOf: file, encoding: .utf8) == broken)
  }
}
