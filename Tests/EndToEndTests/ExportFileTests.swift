import Foundation
import Glibc
import Testing

/// The files that an export makes: new, whole, and nobody else's.
@Suite struct ExportFileTests {
  private static func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : 0
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  private static func names(in folder: TestFolder) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  @Test func aFileIsMadeForItsOwnerAndIsReplacedWithForceOnly() throws {
    let store = try DemoStore()
    let folder = try TestFolder()
    let file = folder.path + "/a.csv"
    #expect(try store.steer("export", "actions", "-o", file).contains(file))
    #expect(Self.mode(file) == S_IFREG | 0o600)
    #expect(try Self.text(file) == store.steer("export", "actions"))
    let refused = try store.attempt("export", "asks", "-o", file)
    #expect(refused.code == 73 && refused.errors.contains("--force"))
    #expect(try Self.text(file) == store.steer("export", "actions"))
    chmod(file, 0o644)
    try store.steer("export", "asks", "-o", file, "--force")
    #expect(try Self.text(file) == store.steer("export", "asks"))
    #expect(Self.mode(file) == S_IFREG | 0o600)
    #expect(try Self.names(in: folder) == ["a.csv"])
  }

  @Test(arguments: [[], ["--force"]]) func nothingIsWrittenThroughALinkOrInPlaceOfWhatIsNoFile(_ force: [String]) throws
  {
    let store = try DemoStore()
    let folder = try TestFolder()
    try Data("kept".utf8).write(to: URL(fileURLWithPath: folder.path + "/target"))
    symlink("target", folder.path + "/link")
    symlink("nowhere", folder.path + "/dangling")
    mkdir(folder.path + "/folder", 0o700)
    mkfifo(folder.path + "/pipe", 0o600)
    let before = try Self.names(in: folder)
    for name in ["link", "dangling", "folder", "pipe"] {
      let outcome = try Program.run(
        Program.steer, ["export", "actions", "-o", "\(folder.path)/\(name)"] + force,
        environment: ["STEER_STORE": store.path])
      #expect(outcome.code == 73, "\(name): \(outcome.errors)")
    }
    #expect(try Self.text(folder.path + "/target") == "kept")
    #expect(Self.mode(folder.path + "/link") & S_IFMT == S_IFLNK)
    #expect(try Self.names(in: folder) == before)
    #expect(try store.attempt("export", "actions", "-o", "/nonexistent/a.csv").code == 73)
  }

  @Test func allTablesGoIntoAFolderOrNone() throws {
    let store = try DemoStore()
    let folder = try TestFolder()
    let tables: Set = ["actions.csv", "indicators.csv", "asks.csv", "decisions.csv"]
    let made = folder.path + "/out"
    try store.steer("export", "all", "-o", made)
    #expect(Self.mode(made) == S_IFDIR | 0o700)
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: made)) == tables)
    for table in tables {
      #expect(Self.mode("\(made)/\(table)") == S_IFREG | 0o600)
      #expect(try Self.text("\(made)/\(table)") == store.steer("export", String(table.dropLast(4))))
    }
    try store.steer("action", "done", "NB-A-001")
    #expect(try store.attempt("export", "all", "-o", made).code == 73)
    try store.steer("export", "all", "-o", made, "--force")
    #expect(try Self.text(made + "/actions.csv") == store.steer("export", "actions"))
    // One that stands in the way of the third leaves none of the others.
    let half = folder.path + "/half"
    mkdir(half, 0o700)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: half + "/asks.csv"))
    #expect(try store.attempt("export", "all", "-o", half).code == 73)
    #expect(try FileManager.default.contentsOfDirectory(atPath: half) == ["asks.csv"])
    #expect(try Self.text(half + "/asks.csv") == "kept")
    symlink("out", folder.path + "/link")
    #expect(try store.attempt("export", "all", "-o", folder.path + "/link", "--force").code == 73)
    #expect(try store.attempt("export", "all", "-o", half + "/asks.csv").code == 73)
  }

  @Test func aStoreHoldsNothingButItsOwnFiles() throws {
    let store = try DemoStore()
    let programme = try Self.text(store.path + "/programme.json")
    for place in ["programme.json", "a.csv", "neighbourhoods/a.csv"] {
      #expect(try store.attempt("export", "actions", "-o", "\(store.path)/\(place)", "--force").code == 73)
    }
    #expect(try store.attempt("export", "all", "-o", store.path).code == 73)
    #expect(try Self.text(store.path + "/programme.json") == programme)
    #expect(!FileManager.default.fileExists(atPath: store.path + "/a.csv"))
  }

  @Test(arguments: ["write", "fsync", "renameat"], ["EIO", "ENOSPC"])
  func aFileThatCannotBeWrittenIsNotLeftHalf(_ call: String, _ fault: String) throws {
    let store = try DemoStore()
    let folder = try TestFolder()
    let standing = folder.path + "/standing.md"
    try Data("kept".utf8).write(to: URL(fileURLWithPath: standing))
    func export(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        "strace",
        ["-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):error=\(fault):when=1"]
          + [Program.steer, "export", "actions", "--format", "md"] + arguments, environment: ["STEER_STORE": store.path]
      )
    }
    let replacing = try export("-o", standing, "--force")
    #expect(replacing.code == (call == "renameat" ? 73 : 74) && !replacing.errors.isEmpty, "\(replacing)")
    #expect(try Self.text(standing) == "kept")
    let new = try export("-o", folder.path + "/new.md")
    #expect(new.code == (call == "renameat" ? 0 : 74), "\(new)")
    #expect(try Self.names(in: folder) == (call == "renameat" ? ["standing.md", "new.md"] : ["standing.md"]))
    if call != "renameat" {
      #expect(try export("--format", "csv", "-o", folder.path + "/new.csv").code == 74)
      #expect(try Self.names(in: folder) == ["standing.md"])
    }
  }
}
