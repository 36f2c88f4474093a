import Foundation
import Glibc
import Testing

/// Damaged stores on the command line: nothing is silent, nothing crashes, `check` names the place.
@Suite struct DamageTests {
  @Test(arguments: [
    ["action", "list"], ["search", "skate"], ["show"], ["show", "northwood"], ["show", "NW-A-001"], ["ask", "list"],
    ["activity", "list"], ["action", "edit", "NW-A-001", "--owner", "Lead"], ["history", "NW-A-099"],
    ["action", "add", "--neighbourhood", "northwood", "--title", "x"], ["screen", "region"],
  ])
  func whatCannotBeReadIsNeverSilentlyMissing(_ arguments: [String]) throws {
    let store = try DemoStore()
    try Data("{".utf8).write(to: URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json"))
    let outcome = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": store.path])
    #expect(outcome.code == 65, "\(outcome.errors)")
    #expect(outcome.errors.contains("neighbourhoods/northwood.json:1:2"))
  }

  @Test func whatDoesNotConcernTheDamageGoesOn() throws {
    let store = try DemoStore()
    try Data("{".utf8).write(to: URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json"))
    for arguments in [
      ["show", "halton-lea"], ["action", "list", "--neighbourhood", "halton-lea"], ["action", "done", "NB-A-001"],
    ] {
      let outcome = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": store.path])
      #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    }
    let problems = try self.problems(of: store)
    #expect(problems.compactMap { $0["file"] as? String } == ["neighbourhoods/northwood.json"], "\(problems)")
  }

  /// A file of the store, what is put in its place, and the line and column that check must tell; 0 where it has none.
  private static let damages: [(file: String, content: String, line: Int, column: Int)] = [
    ("store.json", "{", 1, 2), ("store.json", "{\"format\":0,\"minReader\":1,\"storeId\":\"x\"}", 1, 1),
    ("programme.json", "{\n \"programme\": {\"name\": 5, \"region\": \"R\"}\n}\n", 2, 24),
    ("neighbourhoods/sefton.json", "\u{FEFF}{\"a\": 1, \"a\": 2}", 1, 10),
    ("neighbourhoods/sefton.json", "{\n \"a\": [1,]\n}", 2, 10),
    ("neighbourhoods/sefton.json", "{\"a\": 1}\u{0}", 1, 9),
    ("neighbourhoods/sefton.json", String(repeating: "[", count: 100_000), 1, 33),
    ("observations/northwood.json", "{}x", 1, 3),
    ("observations/region.json", "{\"series\": {\n\"Bad Key\": {}}}", 2, 12),
  ]

  @Test(arguments: damages.indices) func checkTellsFileLineAndColumn(_ index: Int) throws {
    let damage = Self.damages[index]
    let store = try DemoStore()
    try Data(damage.content.utf8).write(to: URL(fileURLWithPath: store.path + "/" + damage.file))
    let problems = try problems(of: store)
    #expect(
      problems.contains {
        $0["file"] as? String == damage.file && $0["line"] as? Int == damage.line
          && $0["column"] as? Int == damage.column && !($0["message"] as? String ?? "").isEmpty
      }, "\(problems.prefix(3))")
    for problem in problems {
      #expect(Set(problem.keys) == ["file", "line", "column", "pointer", "message", "severity"])
    }
  }

  @Test func whatIsNoPlainFileIsReportedAndNothingHangs() throws {
    let store = try DemoStore()
    let journal = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: store.path).first { $0.hasSuffix(".jsonl") })
    for name in [
      "store.json", "programme.json", "neighbourhoods/sefton.json", "neighbourhoods", "journal", journal,
    ] {
      for make in [
        { (path: String) in mkfifo(path, 0o600) }, { (path: String) in mkdir(path, 0o700) },
        { (path: String) in symlink("/etc/passwd", path) },
      ] {
        let copy = try StoreCopy(of: store.path)
        try FileManager.default.removeItem(atPath: copy.path + "/" + name)
        #expect(make(copy.path + "/" + name) == 0)
        let outcome = try Program.run(Program.steer, ["check", "--json"], environment: ["STEER_STORE": copy.path])
        let isEmptyFolder = !name.contains(".")
        #expect(outcome.code == 65 || isEmptyFolder, "\(name): \(outcome.code) \(outcome.errors)")
        #expect(outcome.code < 128 && outcome.output.hasPrefix("{"), "\(name): \(outcome.errors)")
        for arguments in [["show"], ["action", "done", "NB-A-001"]] {
          let other = try Program.run(Program.steer, arguments, environment: ["STEER_STORE": copy.path])
          #expect(other.code < 128, "\(name), \(arguments)")
        }
      }
    }
  }

  private func problems(of store: DemoStore) throws -> [[String: Any]] {
    let check = try #require(try store.json("check") as? [String: Any])
    return try #require(check["problems"] as? [[String: Any]])
  }
}
