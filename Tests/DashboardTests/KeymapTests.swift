import Foundation
import TerminalKit
import Testing

@testable import Dashboard

@Suite struct KeymapTests {
  @Test func noKeyDoesTwoThingsOnOneScreen() {
    for screen in ScreenName.allCases {
      var owners: [KeyPress: Command] = [:]
      for binding in Keymap.bindings where binding.works(on: screen) {
        for key in binding.keys {
          #expect(owners[key] == nil || owners[key] == binding.command, "\(key.name) on \(screen)")
          owners[key] = binding.command
        }
      }
    }
  }

  @Test func everyCommandHasAKey() {
    for command in Command.allCases {
      #expect(Keymap.bindings.contains { $0.command == command && !$0.keys.isEmpty }, "\(command)")
    }
  }

  @Test func theDocumentIsUpToDate() throws {
    let file = Sample.root.appendingPathComponent("docs/keys.md")
    let wanted = KeyTable.markdown.map { $0.text + "\n" }.joined()
    if ProcessInfo.processInfo.environment["STEER_RECORD"] == "1" {
      try wanted.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/keys.md was recorded; run the tests again without STEER_RECORD")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == wanted, "run the tests with STEER_RECORD=1 to record it")
  }

  @MainActor @Test(arguments: [60, 80, 120]) func helpIsAlwaysTheFirstHint(_ columns: Int) throws {
    for screen in ScreenName.allCases {
      let dashboard = Dashboard(
        workspace: MemoryWorkspace(try Sample.demo()), session: Session(person: "anna", today: Sample.today),
        glyphs: .blocks, columns: columns, rows: 24)
      dashboard.show(screen: screen.rawValue)
      #expect(dashboard.frame().line(23).hasPrefix(" ? help"))
    }
  }
}
