import TerminalKit

/// Runs the dashboard on a terminal until the person quits or the terminal goes away.
@MainActor
public struct DashboardLoop {
  private let dashboard: Dashboard
  private let terminal: any Terminal
  private let remember: () -> Void

  /// Ties a dashboard to a terminal.
  ///
  /// - Parameter remember: keeps what was typed and not saved; called when that has changed, and at the end, so that
  ///   neither a dropped connection nor a crash loses it.
  public init(_ dashboard: Dashboard, on terminal: any Terminal, remember: @escaping () -> Void) {
    self.dashboard = dashboard
    self.terminal = terminal
    self.remember = remember
  }

  /// Draws, waits for keys, and draws again once all that was typed has been taken in; says where the person goes next.
  @discardableResult
  public func run() -> Departure {
    defer { remember() }
    terminal.draw(dashboard.frame())
    var typed = dashboard.typed
    let clock = ContinuousClock()
    var last = clock.now
    var drawn = clock.now
    while true {
      let isWorking = dashboard.isWorking
      let keys = terminal.nextKeys(waits: !isWorking)
      guard isWorking || !keys.isEmpty else { return .quit }
      for key in keys {
        switch dashboard.press(key) {
        case .quit?: return .quit
        case .leave(let departure)?: return departure
        case .suspend?: terminal.suspend()
        case .copy(let text)?:
          if !terminal.copy(text) { dashboard.say("Too long for the terminal's clipboard.") }
        case .setMouse(let on)?: terminal.setMouse(on)
        case .setTheme(let theme)?: terminal.setTheme(theme)
        case nil: break
        }
      }
      let now = clock.now
      if isWorking { dashboard.work(spent: last.duration(to: now)) }
      last = now
      // First, so that whatever stands on the screen is kept, however the program ends.
      if dashboard.typed != typed {
        typed = dashboard.typed
        remember()
      }
      // A bar that moves ten times a second is seen to move, and costs nothing over a slow connection.
      guard !keys.isEmpty || !dashboard.isWorking || drawn.duration(to: now) > .milliseconds(100) else { continue }
      drawn = now
      terminal.draw(dashboard.frame())
    }
  }
}
