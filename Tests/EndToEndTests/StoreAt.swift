import Foundation
import Testing

/// A store at a path, used through the command line.
struct StoreAt {
  let path: String

  func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(Program.steer, arguments, environment: ["STEER_STORE": path])
  }

  /// Runs a command that must succeed, and gives what it printed.
  @discardableResult
  func steer(_ arguments: [String], input: String = "") throws -> String {
    let outcome = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": path], input: input)
    try #require(outcome.code == 0, "steer \(arguments) ended with \(outcome.code): \(outcome.errors)")
    return outcome.output
  }

  func action(_ ref: String) throws -> [String: Any] {
    let outcome = try run("action", "show", ref, "--json")
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
