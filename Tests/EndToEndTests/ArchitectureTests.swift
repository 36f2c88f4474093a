import Foundation
import Testing

/// The rooms know of one another only what the architecture allows, in the package and in every file.
@Suite struct ArchitectureTests {
  /// What each room may import of ours, ground floor first; as in docs/architecture.md.
  private static let rooms: [(name: String, imports: Set<String>)] = [
    ("CNcurses", []),
    ("StrictJSON", []),
    ("Readings", []),
    ("TerminalKit", ["Readings"]),
    ("Domain", ["Readings", "StrictJSON"]),
    ("JSONStore", ["Domain", "StrictJSON"]),
    ("Exchange", ["Domain", "Readings", "StrictJSON", "TerminalKit"]),
    ("Dashboard", ["Domain", "Exchange", "Readings", "TerminalKit"]),
    ("CursesTerminal", ["CNcurses", "TerminalKit"]),
    ("CBundledData", []),
    (
      "steer",
      [
        "ArgumentParser", "CBundledData", "CursesTerminal", "Dashboard", "Domain", "Exchange", "JSONStore",
        "Readings", "StrictJSON", "TerminalKit",
      ]
    ),
  ]
  /// What any room may import of the system.
  private static let system: Set<String> = ["Glibc"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Project.folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func thePackageDeclaresTheseRoomsAndArrows() throws {
    let target = /\.(?:executableTarget|target)\(\s*name: "(\w+)"(?:,\s*dependencies: \[([^\]]*)\])?/
    var declared: [String: Set<String>] = [:]
    for match in try Self.text("Package.swift").matches(of: target) {
      let dependencies = (match.2 ?? "").matches(of: /(?:name: )?"(\w+)"/).map { String($0.1) }
      declared[String(match.1)] = Set(dependencies)
    }
    #expect(declared.removeValue(forKey: "TestSupport") == [])
    #expect(declared.removeValue(forKey: "PublishedCheck") == ["Domain", "Exchange", "StrictJSON"])
    #expect(declared.removeValue(forKey: "FuzzImport") == ["PublishedCheck"])
    #expect(Set(declared.keys) == Set(Self.rooms.map(\.name)))
    for room in Self.rooms { #expect(declared[room.name] == room.imports, "\(room.name)") }
  }

  @Test(arguments: rooms.map(\.name)) func aRoomImportsNothingElse(_ name: String) throws {
    let allowed = try #require(Self.rooms.first { $0.name == name }).imports.union(Self.system)
    let folder = Project.folder.appendingPathComponent("Sources/\(name)")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      let imports = source.matches(of: /(?m)^\s*(?:@\w+ )?(?:public |internal )?import (?:\w+ )?(\w+)/)
      for found in imports {
        #expect(allowed.contains(String(found.1)), "\(file.lastPathComponent) imports \(found.1)")
      }
    }
  }

  @Test func everyRoomHasItsTestsAndItsLineInTheDocuments() throws {
    let package = try Self.text("Package.swift")
    let document = try Self.text("docs/architecture.md")
    for room in Self.rooms {
      #expect(document.contains("| `\(room.name)` |"), "docs/architecture.md does not tell of \(room.name)")
      let isTestedThroughAnother = ["CNcurses", "CBundledData", "steer"].contains(room.name)
      #expect(package.contains("\"\(room.name)Tests\"") != isTestedThroughAnother, "\(room.name)")
    }
  }
}
