import Dashboard
import Domain
import TerminalKit

/// The dashboard on the demo region in memory, opened on the actions of North Birkenhead and driven by keys.
@MainActor
final class DrivenDashboard {
  let workspace: MemoryWorkspace
  let dashboard: Dashboard

  convenience init() throws {
    self.init(MemoryWorkspace(try Sample.demo()))
  }

  /// Opens another dashboard on a workspace.
  init(_ workspace: MemoryWorkspace) {
    self.workspace = workspace
    dashboard = Dashboard(
      workspace: workspace, session: Session(person: "anna", today: Sample.today), glyphs: .ascii, columns: 80, rows: 24
    )
    dashboard.show(screen: "actions", place: "north-birkenhead")
  }

  /// Types keys as `steer screen --keys` takes them.
  func type(_ keys: String) {
    for key in KeyPress.sequence(keys) ?? [] {
      _ = dashboard.press(key)
      while dashboard.isWorking { dashboard.work(spent: .zero) }
    }
  }

  /// The screen as text.
  var text: String { dashboard.frame().text }
}
