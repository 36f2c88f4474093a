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

  @Test(arguments: [".local", "journal", "neighbourhoods"]) func aFolderThatIsALinkIsNotWrittenThrough(_ name: String)
    throws
  {
    let folder = try TestStore()
    let outside = folder.path + ".outside"
    defer { try? FileManager.default.removeItem(atPath: outside) }
    try FileManager.default.moveItem(atPath: folder.path + "/" + name, toPath: outside)
    #expect(symlink(outside, folder.path + "/" + name) == 0)
    let before = try FileManager.default.subpathsOfDirectory(atPath: outside).sorted()
    let sizes = { (path: String) in
      try FileManager.default.attributesOfItem(atPath: outside + "/" + path)[.size] as? Int
    }
    let old = try before.map(sizes)
    let store = try folder.open()
    #expect(throws: (any Error).self) { try store.edit(context("priya")) { $0.title = "One" } }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: outside).sorted() == before)
    #expect(try before.map(sizes) == old)
    if name != ".local" { #expect(store.check().problems.contains { $0.file.hasPrefix(name) }) }
  }

  @Test func anEditMayMendTheFieldThatIsBroken() throws {
    let folder = try TestStore()
    let text = String(decoding: try folder.read("neighbourhoods/north.json"), as: UTF8.self)
    try folder.write("neighbourhoods/north.json", Array(text.replacing("\"Lead\"", with: "5").utf8))
    #expect(throws: StoreError.self) { try folder.open().edit(context("priya")) { $0.title = "One" } }
    try folder.open().edit(context("priya")) { $0.owner = "Dana" }
    #expect(try folder.open().action?.owner == "Dana")
    #expect(try folder.open().check().problems.isEmpty)
  }

  @Test func aFolderThatWasMovedAwayIsNotWrittenTo() throws {
    let folder = try TestStore()
    let store = try folder.open()
    let moved = folder.path + ".moved"
    defer { try? FileManager.default.removeItem(atPath: moved) }
    try FileManager.default.moveItem(atPath: folder.path, toPath: moved)
    #expect(throws: StoreError.folderReplaced(path: folder.path)) {
      try store.edit(context("priya")) { $0.title = "One" }
    }
    #expect(try ProgrammeStore(path: moved).action?.title == "Book the hall")
  }

  @Test func aFolderThatLostItsReplicaGoesOnUnderAnother() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    try FileManager.default.removeItem(atPath: folder.path + "/.local/replica.json")
    try folder.open().edit(context("priya", second: 1)) { $0.title = "Two" }
    let store = try folder.open()
    #expect(store.action?.title == "Two" && store.readOnlyReason == nil)
    #expect(try store.changes().contains { $0.after == "One" })
    #expect(store.check().problems.isEmpty)
  }

  @Test func whatEditorsLeaveBesideTheJournalIsToldAndNotRead() throws {
    let folder = try TestStore()
    let journal = try folder.journalName()
    try folder.write(journal + "~", [])
    try folder.write(journal.replacing(".jsonl", with: " copy.jsonl"), Array("nonsense\n".utf8))
    let store = try folder.open()
    try store.edit(context("priya")) { $0.title = "One" }
    #expect(try folder.open().action?.title == "One")
    #expect(
      store.check().problems.map(\.file).sorted() == [journal.replacing(".jsonl", with: " copy.jsonl"), journal + "~"])
  }

  @Test func aStoreThatANewerProgramTookOverMeanwhileIsNotWritten() throws {
    let folder = try TestStore()
    let store = try folder.open()
    try folder.write("store.json", Array("{\"format\":2,\"minReader\":1,\"storeId\":\"x\"}".utf8))
    #expect(throws: StoreError.self) { try store.edit(context("priya")) { $0.title = "One" } }
    #expect(try folder.open().action?.title == "Book the hall")
  }

  @Test(arguments: ["", "{", "{\"format\":0,\"minReader\":1,\"storeId\":\"x\"}", "{\"format\":1,\"minReader\":1}"])
  func aDamagedHeaderIsReportedAndTheRestChecked(_ text: String) throws {
    let folder = try TestStore()
    try folder.write("store.json", Array(text.utf8))
    #expect(throws: StoreError.self) { try folder.open() }
    var looking = ProgrammeStore.Options()
    looking.acceptsDamagedHeader = true
    let report = try folder.open(looking).check()
    #expect(report.problems.map(\.file) == ["store.json"] && report.records > 3)
    unlink(folder.path + "/store.json")
    #expect(try folder.open(looking).check().problems.first?.message.contains("missing") == true)
  }

  @Test func theLargestRevisionIsRefusedBeforeItIsCountedUp() throws {
    let folder = try TestStore()
    let name = "neighbourhoods/north.json"
    let text = String(decoding: try folder.read(name), as: UTF8.self)
    try folder.write(
      name, Array(text.replacingOccurrences(of: "\"revision\": 1", with: "\"revision\": \(Int.max)").utf8))
    let store = try folder.open()
    #expect(throws: StoreError.self) { try store.edit(context("priya")) { $0.title = "One" } }
    #expect(store.check().problems.contains { $0.pointer == JSONPointer(["revision"]) && $0.position != nil })
  }

  @Test func aFailedMakingLeavesTheFolderAsItWas() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("steer-made-\(UUID().uuidString)").path
    let broken: [DocumentID: JSONValue] = [
      .programme: ["programme": [:]], .neighbourhood(String(repeating: "x", count: 300)): [:],
    ]
    #expect(throws: StoreError.self) {
      try StoreMaker.make(at: path, documents: broken, summary: "", context: context("priya"))
    }
    #expect(!FileManager.default.fileExists(atPath: path))
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
    // A segment whose writer was killed before it had set the rights does not lock the others out.
    #expect(mode(folder.path + "/" + (try folder.journalName())) == 0o660)
  }

  @Test func aDamagedFileIsBackedUpAsItIs() throws {
    let folder = try TestStore()
    let bytes: [UInt8] = [0x7B, 0xFF, 0x00, 0xC3, 0x28, 0x0A]
    try folder.write("neighbourhoods/south.json", bytes)
    let backup = folder.path + ".backup"
    let target = folder.path + ".again"
    defer { for path in [backup, target] { try? FileManager.default.removeItem(atPath: path) } }
    _ = try StoreBackup.write(try folder.open(), to: backup, context: context("priya"))
    _ = try StoreBackup.restore(backup, to: target)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: target + "/neighbourhoods/south.json"))) == bytes)
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
    #expect(again.check().problems.isEmpty)
    try? FileManager.default.removeItem(atPath: target)
    let text = try String(contentsOfFile: backup, encoding: .utf8)
    let header = try #require(text.split(separator: "\n").first { $0.contains("\"store.json\"") })
    let forgeries = [
      text.replacingOccurrences(of: "\"files\":5", with: "\"files\":6") + header + "\n",
      text.replacingOccurrences(of: "\"store.json\"", with: "\"neighbourhoods/other.json\""),
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
