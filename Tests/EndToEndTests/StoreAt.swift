import Foundation
import Testing

/// A store at a path, used through the command line.
struct StoreAt {
  let path: String

  func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(Program.steer, arguments, environment: ["STEER_STORE": path])
  }

  func action(_ ref: String) throws -> [String: Any] {
    let outcome = try run("action", "show", ref, "--json")
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }
}
