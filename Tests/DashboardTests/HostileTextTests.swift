import Dashboard
import Domain
import StrictJSON
import TerminalKit
import TestSupport
import Testing

/// Hostile text in every field reaches no screen and no plain line raw, and breaks no row.
@MainActor
@Suite struct HostileTextTests {
  @Test(arguments: HostileText.all) func noScreenShowsItRaw(_ text: String) {
    let workspace = MemoryWorkspace(Sample.hostile(text))
    #expect(workspace.snapshot.neighbourhoods.first?.actions.count == 1)
    for (columns, rows, tier) in [(80, 24, GlyphTier.blocks), (60, 20, .ascii), (120, 40, .lines)] {
      let dashboard = Dashboard(
        workspace: workspace, session: Session(person: text, today: Sample.today), glyphs: Glyphs(tier),
        columns: columns, rows: rows)
      for keys in [
        "1", "2", "2 Tab Tab", "3", "3 Enter v", "3 Enter t", "4", "4 e", "4 a", "4 D", "5", "6", "@", "?", ":",
        "4 i =x Enter @",
      ] {
        for key in KeyPress.sequence(keys) ?? [] { _ = dashboard.press(key) }
        let frame = dashboard.frame()
        expectHarmless(frame.text, "\(keys) at \(columns)x\(rows) \(tier)")
        for row in 0..<rows {
          #expect(SafeText(frame.line(row)).width <= columns, "\(keys): row \(row) is too wide")
        }
        for _ in 0..<3 { _ = dashboard.press(.escape) }
      }
      if case .copy(let copied)? = dashboard.press(.character("Y")) { expectHarmless(copied, "copied") }
    }
  }

  @Test(arguments: HostileText.all) func noPlainLineShowsItRaw(_ text: String) {
    let snapshot = Snapshot(documents: Sample.hostile(text))
    let plain = PlainScreen(snapshot: snapshot, today: Sample.today)
    for name in ["region", "neighbourhood", "priorities", "actions", "partners", "panel", "help"] {
      for line in plain.screen(name, snapshot.neighbourhoods.first) {
        expectHarmless(line.text, name)
        #expect(!line.text.contains("\n"))
      }
    }
  }

  private func expectHarmless(_ text: String, _ place: String) {
    let bad = text.unicodeScalars.first { !HostileText.isHarmless($0) }
    #expect(bad == nil, "\(place) shows U+\(String(bad?.value ?? 0, radix: 16))")
  }
}
