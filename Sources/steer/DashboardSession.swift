import CursesTerminal
import Dashboard
import Domain
import Glibc
import TerminalKit

/// Opens the dashboard on a store, or prints the region where there is no terminal for it.
@MainActor
enum DashboardSession {
  static func open(_ opened: OpenedStore, _ settings: Settings, isRemembered: Bool) throws -> Departure {
    guard isPossible(settings) else {
      try Show.printRegion(opened, settings)
      return .quit
    }
    guard let terminal = terminal(settings, opened.surroundings) else {
      try Show.printRegion(opened, settings)
      return .quit
    }
    let memory = isRemembered ? SessionMemory(of: opened.store.path, opened.surroundings) : nil
    let dashboard = dashboard(
      StoreWorkspace(opened), opened.person, opened.surroundings, on: terminal, keepsDrafts: memory != nil)
    if let last = memory?.read() {
      dashboard.show(screen: last.screen, place: last.place)
      dashboard.restore(last.typed)
    }
    if let notice = opened.store.takeNotices().last { dashboard.say(notice) }
    return run(dashboard, on: terminal, memory)
  }

  /// Opens the welcome for a person who has no store yet; nil where there is no terminal for it.
  static func welcome(
    _ message: String?, folder: String, _ settings: Settings, _ surroundings: Surroundings
  ) -> Departure? {
    guard isPossible(settings), let terminal = terminal(settings, surroundings) else { return nil }
    let memory = SessionMemory(of: folder, surroundings)
    let dashboard = dashboard(
      NewWorkspace(settings, surroundings), surroundings.person(settings.person), surroundings, on: terminal,
      keepsDrafts: memory != nil)
    dashboard.welcome(folder: folder, known: memory?.knownStores ?? [])
    if let last = memory?.read() { dashboard.restore(last.typed) }
    if let message { dashboard.say(message) }
    return run(dashboard, on: terminal, memory)
  }

  /// Whether there is a terminal that a screen is wanted on.
  private static func isPossible(_ settings: Settings) -> Bool {
    !settings.wantsPlain && !settings.wantsJSON && Output.isTerminal && isatty(STDIN_FILENO) == 1
  }

  private static func terminal(_ settings: Settings, _ surroundings: Surroundings) -> CursesTerminal? {
    do {
      return try CursesTerminal(
        tier: settings.tier, theme: settings.theme ?? .suited(to: surroundings.environment["COLORFGBG"]))
    } catch {
      Output.message("\(error.description) Here is the region as text.")
      return nil
    }
  }

  private static func dashboard(
    _ workspace: any Workspace, _ person: String, _ surroundings: Surroundings, on terminal: CursesTerminal,
    keepsDrafts: Bool
  ) -> Dashboard {
    Dashboard(
      workspace: workspace,
      session: Session(person: person, today: surroundings.day, keepsDrafts: keepsDrafts),
      glyphs: terminal.glyphs, columns: terminal.columns, rows: terminal.rows)
  }

  private static func run(_ dashboard: Dashboard, on terminal: CursesTerminal, _ memory: SessionMemory?) -> Departure {
    terminal.setMouse(true)
    defer { terminal.close() }
    return DashboardLoop(dashboard, on: terminal) {
      memory?.write(
        .init(screen: dashboard.position.screen, place: dashboard.position.place, typed: dashboard.typed))
    }.run()
  }
}
