import Domain
import JSONStore
import StrictJSON
import Testing

/// Small local counts are kept back in the history and in refused edits too.
@Suite struct DisclosureTests {
  @Test func theHistoryTellsThatAValueWasTakenDownAndNotWhich() throws {
    let folder = try TestStore()
    try observe(3, of: 40, in: folder, second: 0)
    try observe(30, of: 40, in: folder, second: 1)
    let lines = try folder.open().changes().filter { $0.record == "north/attendance" }
    #expect(lines.count == 2)
    #expect(lines[1].before == "[c]")
    #expect(lines[1].after?.objectValue?["count"] == 30)
    let first = try #require(lines[0].after?[JSONPointer(["points", "2026-10"])])
    #expect(first == "[c]")
  }

  private func observe(_ count: Double, of denominator: Double, in folder: TestStore, second: Int) throws {
    _ = try folder.open().commit(context("anna", second: second)) { snapshot in
      var fields = ObservationFields()
      fields.count = count
      fields.denominator = denominator
      return try ObservationEdits.observe(
        "attendance", try #require(Period(code: "2026-10")), fields, in: "north", snapshot: snapshot,
        context: context("anna", second: second))
    }
  }
}
