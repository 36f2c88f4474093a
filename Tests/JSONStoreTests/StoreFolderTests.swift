import Domain
import Foundation
import Glibc
import JSONStore
import StrictJSON
import Testing

@Suite struct StoreFolderTests {
  @Test func aNewerFormatIsReadOnlyAndANewerReaderIsNeeded() throws {
    let folder = try TestStore()
    try folder.write("store.json", Array("{\"format\":2,\"minReader\":1,\"storeId\":\"x\"}".utf8))
    let store = try folder.open()
    #expect(store.action != nil && store.readOnlyReason != nil)
    #expect(throws: StoreError.self) { try store.edit(context("priya")) { $0.title = "One" } }
    try folder.write("store.json", Array("{\"format\":2,\"minReader\":2,\"storeId\":\"x\"}".utf8))
    #expect(throws: StoreError.needsNewerReader(path: folder.path)) { try folder.open() }
  }

  @Test func linksAndPipesAreNotRead() throws {
    let folder = try TestStore()
    let outside = folder.path + "/outside.json"
    try folder.write("outside.json", try folder.read("neighbourhoods/north.json"))
    for make in [
      { symlink(outside, folder.path + "/neighbourhoods/evil.json") },
      { link(outside, folder.path + "/neighbourhoods/evil.json") },
      { mkfifo(folder.path + "/neighbourhoods/evil.json", 0o600) },
    ] {
      #expect(make() == 0)
      let store = try folder.open()
      #expect(store.snapshot.neighbourhood("evil") == nil)
      #expect(store.snapshot.damaged.map(\.file) == ["neighbourhoods/evil.json"])
      unlink(folder.path + "/neighbourhoods/evil.json")
    }
  }

  @Test func rightsFollowTheFolder() throws {
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    #expect(mode(folder.path) == 0o700 && mode(folder.path + "/neighbourhoods/north.json") == 0o600)
    chmod(folder.path, 0o2770)
    try folder.open().edit(context("priya", second: 1)) { $0.title = "Two" }
    #expect(mode(folder.path + "/neighbourhoods/north.json") == 0o660)
    #expect(mode(folder.path + "/.local/lock") == 0o660)
  }

  @Test func aFolderInUseIsNotMadeAStore() throws {
    let folder = try TestStore()
    #expect(throws: StoreError.self) {
      try StoreMaker.make(at: folder.path, documents: [:], summary: "", context: context("priya"))
    }
    #expect(throws: StoreError.self) { try ProgrammeStore(path: folder.path + "/neighbourhoods") }
    #expect(throws: StoreError.self) { try ProgrammeStore(path: folder.path + "/none") }
  }

  @Test func aBackupHoldsEverythingAndAForgedOneWritesNothing() throws {
    let folder = try TestStore()
    let store = try folder.open()
    try store.edit(context("priya")) { $0.title = "One" }
    let backup = folder.path + ".backup"
    let target = folder.path + ".again"
    defer {
      try? FileManager.default.removeItem(atPath: backup)
      try? FileManager.default.removeItem(atPath: target)
    }
    #expect(try StoreBackup.write(store, to: backup, context: context("priya", second: 1)) == 5)
    #expect(try StoreBackup.restore(backup, to: target) == 5)
    let again = try ProgrammeStore(path: target)
    #expect(again.action == store.action)
    #expect(try again.history() == store.history())
    #expect(try again.check().problems.isEmpty)
    try? FileManager.default.removeItem(atPath: target)
    let text = try String(contentsOfFile: backup, encoding: .utf8)
    let forgeries = [
      text.replacingOccurrences(of: "\"neighbourhoods/north.json\"", with: "\"../../north.json\""),
      text.replacingOccurrences(of: "\"neighbourhoods/north.json\"", with: "\".local/lock\""),
      text.replacingOccurrences(of: "Book the hall", with: "Book the wall"),
      text.split(separator: "\n").dropLast().joined(separator: "\n"), "{}", "",
    ]
    for forgery in forgeries {
      try forgery.write(toFile: backup, atomically: true, encoding: .utf8)
      #expect(throws: StoreError.self) { try StoreBackup.restore(backup, to: target) }
      #expect(!FileManager.default.fileExists(atPath: target))
    }
  }
}
