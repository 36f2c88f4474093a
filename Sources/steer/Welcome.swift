import Dashboard
import Domain
import Glibc
import TerminalKit

/// What a person sees who has no store yet: on the screen, or line by line.
@MainActor
enum Welcome {
  /// Offers the demo, a new programme, and another folder.
  static func open(_ failure: Failure, at path: String, _ settings: Settings, _ surroundings: Surroundings) throws {
    if settings.wantsPlain { return try PlainWelcome(path: path, settings, surroundings).run() }
    guard Output.isTerminal, isatty(STDIN_FILENO) == 1, !settings.wantsJSON else { throw failure }
    var message: String?
    while true {
      guard let departure = DashboardSession.welcome(message, folder: path, settings, surroundings) else {
        return try PlainWelcome(path: path, settings, surroundings).run()
      }
      switch departure {
      case .quit: return
      case .demo: return try Demo.open(settings, surroundings)
      case .folder(let typed):
        do {
          let opened = try OpenedStore(path: surroundings.path(typed: typed) ?? path, settings, surroundings)
          _ = try DashboardSession.open(opened, settings, isRemembered: true)
          return
        } catch let failure as Failure where failure.status == .notFound {
          message = failure.message
        }
      }
    }
  }
}
