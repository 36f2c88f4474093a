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

  /// The form in which a value is published does not change whom it could point at.
  @Test(
    arguments: [
      ("measure", nil, 3.0, true), ("measure", nil, 30, false), ("count", 28.0, 30, true), ("count", 20, 30, false),
      ("rate", 28, 30, false), ("proportion", 28, 30, true),
    ] as [(String, Double?, Double, Bool)])
  func smallGroupsAreKeptBackInEveryForm(_ form: String, _ count: Double?, _ denominator: Double, _ isHidden: Bool)
    throws
  {
    let folder = try TestStore()
    let text = String(decoding: try folder.read("programme.json"), as: UTF8.self)
    try folder.write("programme.json", Array(text.replacing("\"proportion\"", with: "\"\(form)\"").utf8))
    _ = try folder.open().commit(context("anna")) { snapshot in
      var fields = ObservationFields()
      fields.value = form == "count" ? count : count == nil ? 12 : nil
      fields.count = form == "count" ? nil : count
      fields.denominator = denominator
      return try ObservationEdits.observe(
        "attendance", try #require(Period(code: "2026-10")), fields, at: ObservedArea(neighbourhood: "north"),
        snapshot: snapshot,
        context: context("anna"))
    }
    let series = try #require(try folder.open().snapshot.neighbourhood("north")?.indicators.first?.series)
    #expect((series.observations.first?.marker == .confidential) == isHidden)
  }

  private func observe(_ count: Double, of denominator: Double, in folder: TestStore, second: Int) throws {
    _ = try folder.open().commit(context("anna", second: second)) { snapshot in
      var fields = ObservationFields()
      fields.count = count
      fields.denominator = denominator
      return try ObservationEdits.observe(
        "attendance", try #require(Period(code: "2026-10")), fields, at: ObservedArea(neighbourhood: "north"),
        snapshot: snapshot,
        context: context("anna", second: second))
    }
  }
}
