import Domain
import Foundation
import Glibc
import JSONStore
import StrictJSON
import Testing

@Suite struct ConcurrencyTests {
  @Test func differentFieldsOfOneRecordBothStand() throws {
    let folder = try TestStore()
    let first = try folder.open()
    let second = try folder.open()
    try first.edit(context("priya")) { $0.title = "Book the library" }
    try second.edit(context("osei")) { $0.owner = "Dana" }
    #expect(second.action?.title == "Book the library" && second.action?.owner == "Dana")
    #expect(second.action?.common.revision == 3)
    try first.reload()
    #expect(first.action?.owner == "Dana")
  }

  @Test func theSameFieldIsRefusedWithWhoWhenTheirsAndYours() throws {
    let folder = try TestStore()
    let first = try folder.open()
    let second = try folder.open()
    try first.edit(context("priya")) { $0.owner = "Priya" }
    let error = #expect(throws: StoreError.self) {
      try second.edit(context("osei", second: 20)) { $0.owner = "Osei" }
    }
    guard case .conflict(let conflict)? = error else {
      Issue.record("no conflict")
      return
    }
    #expect(conflict.record == "NO-A-001" && conflict.field == "owner" && conflict.by == "priya")
    #expect(conflict.theirs == "Priya" && conflict.yours == "Osei" && conflict.ago == "20 s ago")
    #expect(second.action?.owner == "Priya")
    // The same value is no conflict, and nothing is written for it.
    #expect(try second.edit(context("osei")) { $0.owner = "Priya" }.entry == nil)
  }

  @Test func twoAddsGetTwoReferences() throws {
    let folder = try TestStore()
    for store in [try folder.open(), try folder.open()] {
      _ = try store.commit(context("priya")) { snapshot in
        var fields = ActionFields()
        fields.title = "New"
        return try ActionEdits.add(fields, to: "north", in: snapshot, context: context("priya")).edit
      }
    }
    #expect(
      try folder.open().snapshot.neighbourhood("north")?.actions.map(\.ref) == ["NO-A-001", "NO-A-002", "NO-A-003"])
  }

  @Test func undoAndRedoOutliveTheProcessAndAreEachPersonsOwn() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    try folder.open().edit(context("osei", second: 1)) { $0.owner = "Two" }
    let before = try folder.read("neighbourhoods/north.json")
    try folder.open().edit(context("priya", second: 2)) { $0.title = "Three" }
    _ = try folder.open().undo(context("priya", second: 3))
    #expect(try folder.open().action?.title == "One")
    _ = try folder.open().undo(context("priya", second: 4))
    #expect(try folder.open().action?.title == "Book the hall")
    #expect(try folder.open().action?.owner == "Two")
    #expect(throws: StoreError.nothingToUndo(redo: false)) { try folder.open().undo(context("priya", second: 5)) }
    _ = try folder.open().redo(context("priya", second: 6))
    #expect(try folder.open().action?.title == "One")
    #expect(throws: StoreError.nothingToUndo(redo: true)) { try folder.open().redo(context("osei", second: 7)) }
    // But for the revisions that are counted up, the file is what it was.
    let strip = { (bytes: [UInt8]) in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.contains("\"revision\"") }
    }
    #expect(strip(try folder.read("neighbourhoods/north.json")) == strip(before))
  }

  @Test func anUndoThatSomebodyHasBuiltOnIsRefused() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    try folder.open().edit(context("osei", second: 1)) { $0.title = "Two" }
    #expect(throws: StoreError.self) { try folder.open().undo(context("priya", second: 2)) }
    #expect(try folder.open().action?.title == "Two")
  }

  @Test func whoeverWaitsIsToldWhoIsSaving() throws {
    let folder = try TestStore()
    let store = try folder.open()
    try store.edit(context("priya")) { $0.title = "One" }
    let lock = Glibc.open(folder.path + "/.local/lock", O_RDWR)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    #expect(throws: StoreError.busy(holder: "priya")) { try store.edit(context("osei")) { $0.title = "Two" } }
    #expect(store.action?.title == "One")
  }
}
