import Domain
import Foundation
import JSONStore
import StrictJSON
import Testing

/// Undo never jams, never takes back what somebody else meant, and never gives a reference twice.
@Suite struct UndoTests {
  @Test func whatSomebodyHasChangedSinceIsToldAndThenPassedOver() throws {
    let folder = try TestStore()
    try folder.open().edit(context("anna")) { $0.owner = "First" }
    try folder.open().edit(context("anna", second: 1)) { $0.title = "Second" }
    try folder.open().edit(context("ben", second: 2)) { $0.title = "Ben's" }
    let error = #expect(throws: StoreError.self) { try folder.open().undo(context("anna", second: 3)) }
    #expect(error?.message.contains("Cannot undo this: ben set the title of NO-A-001") == true)
    _ = try folder.open().undo(context("anna", second: 4))
    #expect(try folder.open().action?.owner == "Lead" && folder.open().action?.title == "Ben's")
  }

  @Test func whatSomebodyElseHasTakenBackAlreadyDoesNotJam() throws {
    let folder = try TestStore()
    try folder.open().edit(context("anna")) { $0.title = "Mine" }
    try folder.open().edit(context("anna", second: 1)) { $0.owner = "Dana" }
    try folder.open().edit(context("ben", second: 2)) { $0.owner = "Lead" }
    _ = try folder.open().undo(context("anna", second: 3))
    _ = try folder.open().undo(context("anna", second: 4))
    #expect(try folder.open().action?.title == "Book the hall")
  }

  @Test func theOrderOfTheJournalCountsNotTheClock() throws {
    let folder = try TestStore()
    try folder.open().edit(context("anna", second: 400_000)) { $0.title = "Clock ahead" }
    try folder.open().edit(context("anna", second: 1)) { $0.title = "Clock right" }
    _ = try folder.open().undo(context("anna", second: 2))
    #expect(try folder.open().action?.title == "Clock ahead")
    _ = try folder.open().undo(context("anna", second: 3))
    #expect(try folder.open().action?.title == "Book the hall")
  }

  @Test func aReferenceThatWasGivenToAnotherDoesNotComeBack() throws {
    let folder = try TestStore()
    try add("Anna's", by: "anna", to: folder, second: 0)
    _ = try folder.open().undo(context("anna", second: 1))
    try add("Ben's", by: "ben", to: folder, second: 2)
    #expect(throws: StoreError.referenceTaken("NO-A-002")) { try folder.open().redo(context("anna", second: 3)) }
    #expect(try folder.open().check().problems.isEmpty)
  }

  @Test func anEditByHandIsNobodysAndNotUndoneUnawares() throws {
    let folder = try TestStore()
    try folder.open().edit(context("anna")) { $0.title = "Anna's" }
    let name = "neighbourhoods/north.json"
    let text = String(decoding: try folder.read(name), as: UTF8.self)
    try folder.write(name, Array(text.replacingOccurrences(of: "\"Lead\"", with: "\"By hand\"").utf8))
    let store = try folder.open()
    _ = try store.undo(context("anna", second: 1))
    #expect(store.action?.title == "Book the hall" && store.action?.owner == "By hand")
    #expect(store.takeNotices().contains { $0.contains("edited by hand") })
    // The next undo takes it back, whoever asks, and redo brings it again.
    _ = try folder.open().undo(context("ben", second: 2))
    #expect(try folder.open().action?.owner == "Lead")
    _ = try folder.open().redo(context("anna", second: 3))
    #expect(try folder.open().action?.owner == "By hand")
  }

  @Test func aFileAddedOrTakenAwayByHandIsJournalledAndUndone() throws {
    let folder = try TestStore()
    try folder.open().edit(context("anna")) { $0.title = "One" }
    let north = try folder.read("neighbourhoods/north.json")
    try FileManager.default.removeItem(atPath: folder.path + "/neighbourhoods/north.json")
    let south =
      "{\"neighbourhood\":{\"name\":\"South\",\"code\":\"SO\",\"authority\":\"wirral\",\"status\":\"discovery\"}}"
    try folder.write("neighbourhoods/south.json", Array(south.utf8))
    #expect(throws: Refusal.self) { try folder.open().edit(context("anna", second: 1)) { $0.title = "Two" } }
    let summaries = try folder.open().history().suffix(2).map(\.summary)
    #expect(summaries[0].contains("south.json put there by hand"))
    #expect(summaries[1].contains("north.json taken away by hand"))
    _ = try folder.open().undo(context("anna", second: 2))
    // But for the revisions that are counted up, and the comma before one, the file is what it was.
    let strip = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.contains("\"revision\"") }
        .map { $0.last == "," ? $0.dropLast() : $0 }
    }
    #expect(strip(try folder.read("neighbourhoods/north.json")) == strip(north))
    #expect(try folder.open().check().problems.isEmpty)
  }

  private func record(
    _ kind: RecordKind, _ entries: RecordEntries, in slug: String? = nil, by person: String, _ folder: TestStore,
    second: Int
  ) throws {
    let context = context(person, second: second)
    _ = try folder.open().commit(context) { snapshot in
      try RecordEdit.add(kind, entries, in: slug, snapshot: snapshot, context: context).edit
    }
  }

  @Test func addingANeighbourhoodIsTakenBackByPuttingItAway() throws {
    let folder = try TestStore()
    try record(.partner, ["name": "Library"], by: "anna", folder, second: 0)
    try record(.neighbourhood, ["name": "South", "authority": "Knowsley"], by: "anna", folder, second: 1)
    _ = try folder.open().undo(context("anna", second: 2))
    #expect(try folder.open().snapshot.neighbourhood("south") == nil)
    #expect(try folder.open().snapshot.programme.partners.contains { $0.id == "library" })
    #expect(try folder.open().check().problems.isEmpty)
    _ = try folder.open().redo(context("anna", second: 3))
    #expect(try folder.open().snapshot.neighbourhood("south")?.name == "South")
    #expect(try folder.open().check().problems.isEmpty)
    _ = try folder.open().undo(context("anna", second: 4))
    _ = try folder.open().undo(context("anna", second: 5))
    #expect(try folder.open().snapshot.programme.partners.contains { $0.id == "library" } == false)
  }

  @Test func whatSomebodyElseHasTiedToARecordKeepsItThere() throws {
    let folder = try TestStore()
    try record(.partner, ["name": "Library"], in: "north", by: "anna", folder, second: 0)
    try record(
      .activity, ["title": "Story time", "partner": "library"], in: "north", by: "ben", folder, second: 1)
    let error = #expect(throws: StoreError.self) { try folder.open().undo(context("anna", second: 2)) }
    #expect(error?.message.contains("tied to it") == true)
    #expect(try folder.open().check().problems.isEmpty)
  }

  private func add(_ title: String, by person: String, to folder: TestStore, second: Int) throws {
    _ = try folder.open().commit(context(person, second: second)) { snapshot in
      var fields = ActionFields()
      fields.title = title
      return try ActionEdits.add(fields, to: "north", in: snapshot, context: context(person, second: second)).edit
    }
  }
}
