import CursesTerminal
import Dashboard
import Domain
import Glibc
import TerminalKit

/// Opens the dashboard on a store, or prints the region where there is no terminal for it.
@MainActor
enum DashboardSession {
  static func open(_ opened: OpenedStore, _ settings: Settings, isRemembered: Bool) throws {
    guard !settings.wantsPlain, !settings.wantsJSON, Output.isTerminal, isatty(STDIN_FILENO) == 1 else {
      return try Show.printRegion(opened, settings)
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(
        tier: settings.tier, theme: settings.theme ?? .suited(to: opened.surroundings.environment["COLORFGBG"]))
    } catch {
      Output.message("\(error.description) Here is the region as text.")
      return try Show.printRegion(opened, settings)
    }
    let surroundings = opened.surroundings
    let memory = isRemembered ? SessionMemory(opened) : nil
    let dashboard = Dashboard(
      workspace: StoreWorkspace(opened),
      session: Session(person: opened.person, today: surroundings.day, keepsDrafts: memory != nil),
      glyphs: terminal.glyphs, columns: terminal.columns, rows: terminal.rows)
    if let last = memory?.read() {
      dashboard.show(screen: last.screen, place: last.place)
      dashboard.restore(last.typed)
    }
    if let notice = opened.store.takeNotices().last { dashboard.say(notice) }
    terminal.setMouse(true)
    DashboardLoop(dashboard, on: terminal) {
      memory?.write(
        .init(screen: dashboard.position.screen, place: dashboard.position.place, typed: dashboard.typed))
    }.run()
    terminal.close()
  }
}
