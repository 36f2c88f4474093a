import CursesTerminal
import Dashboard
import Domain
import Glibc
import TerminalKit

/// Opens the dashboard on a store, or prints the region where there is no terminal for it.
@MainActor
enum DashboardSession {
  static func open(_ opened: OpenedStore, _ settings: Settings, remembersPlace: Bool) throws {
    guard !settings.wantsPlain, !settings.wantsJSON, Output.isTerminal, isatty(STDIN_FILENO) == 1 else {
      return try Show.printRegion(opened, settings)
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(
        tier: settings.tier, theme: settings.theme ?? .standard)
    } catch {
      Output.message("\(error.description) Here is the region as text.")
      return try Show.printRegion(opened, settings)
    }
    let surroundings = opened.surroundings
    let dashboard = Dashboard(
      workspace: StoreWorkspace(opened), session: Session(person: opened.person, today: surroundings.day),
      glyphs: terminal.glyphs, columns: terminal.columns, rows: terminal.rows)
    let memory = remembersPlace ? LastPlace(opened) : nil
    if let last = memory?.read() { dashboard.show(screen: last.screen, place: last.place) }
    if let notice = opened.store.takeNotices().last { dashboard.say(notice) }
    terminal.setMouse(true)
    DashboardLoop(dashboard, on: terminal).run()
    terminal.close()
    memory?.write(screen: dashboard.position.screen, place: dashboard.position.place)
  }
}
