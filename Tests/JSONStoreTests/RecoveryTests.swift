import Domain
import Foundation
import JSONStore
import StrictJSON
import Testing

@Suite struct RecoveryTests {
  @Test func aSaveCutOffBetweenJournalAndFileIsFinishedOnce() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    let file = try folder.read("neighbourhoods/north.json")
    let lock = try folder.read(".local/lock")
    try folder.open().edit(context("priya", second: 1)) {
      $0.title = "Two"
      $0.update = "Moved"
    }
    let published = try folder.read("neighbourhoods/north.json")
    // As a power cut leaves it: the journal is longer than the marker says, the file is the old one.
    try folder.write("neighbourhoods/north.json", file)
    try folder.write(".local/lock", lock)
    let store = try folder.open()
    #expect(store.action?.title == "Two" && store.action?.updates.count == 1)
    #expect(!store.notices.isEmpty)
    #expect(try folder.read("neighbourhoods/north.json") == published)
    try store.edit(context("priya", second: 2)) { $0.owner = "Dana" }
    #expect(try folder.open().action?.common.revision == 4)
  }

  @Test func aJournalLineCutAnywhereIsTakenAway() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    let name = try folder.journalName()
    let file = try folder.read("neighbourhoods/north.json")
    let lock = try folder.read(".local/lock")
    let whole = try folder.read(name)
    try folder.open().edit(context("priya", second: 1)) { $0.title = "Two" }
    let longer = try folder.read(name)
    for length in whole.count..<(longer.count - 1) {
      try folder.write(name, Array(longer.prefix(length)))
      try folder.write("neighbourhoods/north.json", file)
      try folder.write(".local/lock", lock)
      let store = try folder.open()
      #expect(store.action?.title == "One", "cut at \(length)")
      #expect(try folder.read(name) == whole, "cut at \(length)")
    }
  }

  @Test func aBadLineInsideTheJournalStopsWritingAndIsShown() throws {
    let folder = try TestStore()
    let lock = try folder.read(".local/lock")
    try folder.open().edit(context("priya")) { $0.title = "One" }
    try folder.open().edit(context("priya", second: 1)) { $0.title = "Two" }
    let name = try folder.journalName()
    var bytes = try folder.read(name)
    let middle = try #require(bytes.firstIndex(of: 0x0A)) + 40
    bytes[middle] ^= 1
    try folder.write(name, bytes)
    try folder.write(".local/lock", lock)
    let reading = try folder.open()
    #expect(reading.action?.title == "Two")
    #expect(reading.readOnlyReason?.contains("line 2") == true)
    #expect(reading.takeNotices().contains { $0.contains(name) })
    #expect(throws: StoreError.self) { try reading.edit(context("priya", second: 2)) { $0.title = "Three" } }
    let quarantined = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.local/quarantine")
    #expect(quarantined.count == 1)
    #expect(try folder.read(name) == bytes)
    var looking = ProgrammeStore.Options()
    looking.isReadOnly = true
    let store = try folder.open(looking)
    #expect(store.action?.title == "Two")
    let problem = try #require(store.check().problems.first)
    #expect(problem.file == name && problem.position?.line == 2)
  }

  @Test func aLostMarkerIsNoTrouble() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    for bytes in [[], [UInt8](repeating: 0, count: 256)] {
      try folder.write(".local/lock", bytes)
      try folder.open().edit(context("priya", second: 1)) { $0.update = "Again" }
      #expect(try folder.open().check().problems.isEmpty)
    }
    #expect(try folder.open().action?.updates.count == 2)
  }

  @Test func filesThatAKilledWriterPreparedAreRemoved() throws {
    let folder = try TestStore()
    try folder.write("neighbourhoods/.n.999.0.tmp", [1, 2, 3])
    try folder.open().edit(context("priya")) { $0.title = "One" }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/neighbourhoods") == ["north.json"])
  }

  @Test func anEditByHandIsJournalledAndUndoneAndUnknownKeysStay() throws {
    let folder = try TestStore()
    let store = try folder.open()
    let text = String(decoding: try folder.read("neighbourhoods/north.json"), as: UTF8.self)
    let edited = text.replacingOccurrences(of: "\"owner\": \"Lead\"", with: "\"owner\":   \"By hand\"")
    try folder.write("neighbourhoods/north.json", Array(edited.utf8))
    _ = try store.commit(context("priya")) { snapshot in
      var fields = ActionFields()
      fields.update = "Seen"
      return try ActionEdits.edit(["NO-A-001"], fields, in: snapshot, context: context("priya"))
    }
    #expect(store.action?.owner == "By hand" && store.action?.updates.count == 1)
    let hand = try #require(try store.changes(of: "NO-A-001").first { $0.kind == .hand })
    #expect(hand.field == "owner" && hand.before == "Lead" && hand.after == "By hand")
    _ = try store.undo(context("priya", second: 1))
    _ = try store.undo(context("priya", second: 2))
    #expect(store.action?.owner == "Lead")
    let after = String(decoding: try folder.read("neighbourhoods/north.json"), as: UTF8.self)
    #expect(after.contains("from_the_future"))
  }

  @Test(arguments: ["{", "{\"actions\": 5}", ""]) func aFileThatDoesNotHoldTogetherIsNeverOverwritten(_ text: String)
    throws
  {
    let folder = try TestStore()
    let store = try folder.open()
    try folder.write("neighbourhoods/north.json", Array(text.utf8))
    #expect(throws: (any Error).self) { try store.edit(context("priya")) { $0.title = "One" } }
    #expect(try folder.read("neighbourhoods/north.json") == Array(text.utf8))
    #expect(try folder.open().check().problems.contains { $0.file == "neighbourhoods/north.json" })
  }
}
