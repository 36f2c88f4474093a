import Foundation
import Testing

/// A store with the demo region, for one test.
struct DemoStore {
  private let folder: TestFolder
  let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.path + "/store"
    let made = try Program.steer("init", path, "--demo")
    try #require(made.code == 0, "\(made.errors)")
  }

  /// Runs a command on the store and gives what it printed.
  @discardableResult
  func steer(_ arguments: String..., as person: String = "anna") throws -> String {
    let outcome = try Program.run(
      Program.steer, arguments, environment: ["STEER_STORE": path, "STEER_USER": person])
    try #require(outcome.code == 0, "steer \(arguments) ended with \(outcome.code): \(outcome.errors)")
    return outcome.output
  }

  /// Runs a command on the store that may fail.
  func attempt(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(Program.steer, arguments, environment: ["STEER_STORE": path])
  }

  /// Runs a reading command with --json and gives its value.
  func json(_ arguments: String...) throws -> Any {
    let outcome = try Program.run(Program.steer, arguments + ["--json"], environment: ["STEER_STORE": path])
    try #require(outcome.code == 0 || outcome.code == 65, "\(outcome.errors)")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  /// An action's fields.
  func action(_ ref: String) throws -> [String: Any] {
    try #require(try json("action", "show", ref) as? [String: Any])
  }

  /// Fails the test unless the store has no problem.
  func expectClean(_ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let outcome = try attempt("check")
    #expect(outcome.code == 0, "\(outcome.output)", sourceLocation: sourceLocation)
  }
}
