import TerminalKit

/// Runs the dashboard on a terminal until the person quits or the terminal goes away.
@MainActor
public struct DashboardLoop {
  private let dashboard: Dashboard
  private let terminal: any Terminal

  /// Ties a dashboard to a terminal.
  public init(_ dashboard: Dashboard, on terminal: any Terminal) {
    self.dashboard = dashboard
    self.terminal = terminal
  }

  /// Draws, waits for keys, and draws again once all that was typed has been taken in.
  public func run() {
    terminal.draw(dashboard.frame())
    while true {
      let keys = terminal.nextKeys()
      guard !keys.isEmpty else { return }
      for key in keys {
        switch dashboard.press(key) {
        case .quit?: return
        case .suspend?: terminal.suspend()
        case .copy(let text)?:
          if !terminal.copy(text) { dashboard.say("Too long for the terminal's clipboard.") }
        case .setMouse(let on)?: terminal.setMouse(on)
        case .setTheme(let theme)?: terminal.setTheme(theme)
        case nil: break
        }
      }
      terminal.draw(dashboard.frame())
    }
  }
}
