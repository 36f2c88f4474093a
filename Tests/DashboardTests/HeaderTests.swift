import Dashboard
import TerminalKit
import Testing

@MainActor
@Suite struct HeaderTests {
  @Test(arguments: [60, 80, 120])
  func theFirstRowSaysWhereOneIsAndWhoMayDoWhat(_ columns: Int) throws {
    let workspace = MemoryWorkspace(try Sample.demo())
    for reason in [nil, "this session is read-only"] {
      workspace.readOnlyReason = reason
      let dashboard = Dashboard(
        workspace: workspace, session: Session(person: "anna", today: Sample.today), glyphs: .ascii, columns: columns,
        rows: 24)
      for screen in ["neighbourhood", "actions", "partners"] {
        dashboard.show(screen: screen, place: "north-birkenhead")
        let header = dashboard.frame().line(0)
        #expect(header.contains("North Birkenhead"))
        #expect(header.contains("DEMO DATA"))
        #expect(header.contains(reason == nil ? "editing as anna" : "READ-ONLY"), "\(screen) at \(columns)")
      }
    }
  }
}
