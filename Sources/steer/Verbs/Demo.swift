import ArgumentParser
import Domain
import Glibc
import JSONStore

/// Opens the dashboard on a throw-away copy of the demo region.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at the demo region; what you change is thrown away at the end.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    // The main thread runs every command; the parser's protocol does not say so.
    let settings = options.settings
    try MainActor.assumeIsolated { try Demo.open(settings, .current()) }
  }

  /// Makes the copy, opens it, and removes it.
  @MainActor
  static func open(_ settings: Settings, _ surroundings: Surroundings) throws {
    var template = Array((surroundings.temporaryFolder + "/steer-demo-XXXXXX").utf8CString)
    guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) else {
      throw Failure(.cannotCreate, "No folder for the demo could be made in \(surroundings.temporaryFolder).")
    }
    let path = String(cString: made)
    defer { TemporaryFolder.remove(path) }
    try DemoRegion.make(at: path, person: surroundings.person(settings.person), surroundings)
    _ = try DashboardSession.open(
      OpenedStore(path: path, settings, surroundings), settings, isRemembered: false)
  }
}
