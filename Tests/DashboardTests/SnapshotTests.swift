import Dashboard
import Foundation
import TerminalKit
import Testing

/// The screens of the demo region as pictures in text: glyphs, styles and a legend.
@MainActor
@Suite struct SnapshotTests {
  @Test(arguments: ["region", "neighbourhood", "priorities", "indicator", "actions", "partners", "panel", "setup"])
  func theScreenLooksAsRecorded(_ screen: String) throws {
    try expect(screen: screen, keys: "", named: screen)
  }

  /// What lies over a screen, by its name, with the screen and the keys that open it.
  private nonisolated static let overlays = [
    ("form-new", "partners", "a =Club Tab =sheep"), ("form-value", "indicator", "i"),
    ("form-words", "panel", "e"), ("library", "priorities", "a i j"), ("search", "region", "F =school"),
    ("archive", "priorities", "D"), ("import-file", "region", "I =/data/"),
    ("import-preview", "region", "I =/data/c1.csv Enter"), ("import-lines", "region", "I =/data/c1.csv Enter m"),
    ("import-indicator", "region", "I =/data/c1.csv Enter m Down Down Enter"),
  ]

  @Test(arguments: overlays.map(\.0))
  func theOverlayLooksAsRecorded(_ name: String) throws {
    let overlay = try #require(Self.overlays.first { $0.0 == name })
    try expect(screen: overlay.1, keys: overlay.2, named: name)
  }

  @Test func theWelcomeLooksAsRecorded() throws {
    let dashboard = Dashboard(
      workspace: MemoryWorkspace([:]), session: Session(person: "anna", today: Sample.today),
      glyphs: Glyphs(.blocks), columns: 80, rows: 24)
    dashboard.welcome(folder: "/home/anna/programme")
    try expect(dashboard.frame().snapshot, named: "welcome-80x24-blocks")
  }

  private func expect(screen: String, keys: String, named name: String) throws {
    for (columns, rows) in [(80, 24), (60, 20), (120, 40)] {
      for tier in [GlyphTier.blocks, .ascii] {
        let workspace = MemoryWorkspace(try Sample.demo())
        workspace.files = ["/data/c1.csv": ImportTests.referrals("22.9", year: 2026), "/data/2025/plans.csv": "a"]
        let dashboard = Dashboard(
          workspace: workspace, session: Session(person: "anna", today: Sample.today),
          glyphs: Glyphs(tier), columns: columns, rows: rows)
        dashboard.show(screen: screen, place: "north-birkenhead")
        for key in KeyPress.sequence(keys) ?? [] {
          _ = dashboard.press(key)
          while dashboard.isWorking { dashboard.work(spent: .zero) }
        }
        try expect(dashboard.frame().snapshot, named: "\(name)-\(columns)x\(rows)-\(tier.rawValue)")
      }
    }
  }

  private func expect(_ text: String, named name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name).txt")
    if ProcessInfo.processInfo.environment["STEER_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded; look at it, then run the tests again without STEER_RECORD")
      return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let wanted = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let got = (text + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(wanted, got).first { $0 != $1 }
    #expect(recorded == text + "\n", "\(name): \(difference.map { "\n- \($0.0)\n+ \($0.1)" } ?? "another length")")
  }
}
