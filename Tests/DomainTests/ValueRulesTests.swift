import Domain
import Readings
import StrictJSON
import Testing

@Suite struct ValueRulesTests {
  private var place: Neighbourhood? { SampleStore.snapshot.neighbourhood("north") }

  @Test func smallLocalCountsAreHiddenEverywhere() throws {
    let series = try #require(place?.indicators.first?.series)
    #expect(series.observations.map(\.value) == [90, nil])
    #expect(series.observations.last?.marker == .confidential)
    #expect(series.observations.last?.count == nil)
  }

  /// Observations of a local proportion, and whether they could point at a person.
  private static let points: [(point: JSONValue, isHidden: Bool)] = [
    (["value": 15, "denominator": 40], true), (["value": 50, "count": 50, "denominator": 100], false),
    (["value": 97, "count": 97, "denominator": 100], true), (["value": 50, "count": 3, "denominator": 6], true),
    (["value": 0, "count": 0, "denominator": 100], false), (["value": 100, "count": 100, "denominator": 100], false),
    (["value": 8, "count": 8, "denominator": 100], false), (["value": 92, "count": 92, "denominator": 100], false),
    (["value": 95], false),
  ]

  @Test(arguments: points.indices) func numeratorDenominatorAndRestAreHiddenFromOneToSeven(_ index: Int) throws {
    var documents = SampleStore.documents
    documents[.observations("north")] = SampleStore.setting(
      Self.points[index].point, ["series", "attendance", "points", "2026-08"], in: documents[.observations("north")])
    let series = try #require(Snapshot(documents: documents).neighbourhood("north")?.indicators.first?.series)
    #expect((series.observations.first?.marker == .confidential) == Self.points[index].isHidden)
    #expect((series.observations.first?.value == nil) == Self.points[index].isHidden)
  }

  @Test(arguments: ["2026", "AY2025-26", "2026-Q3", "2026-12", "2027-01"])
  func aPeriodOfAnotherKindOrNotYetBegunHasNoValue(_ code: String) throws {
    var fields = ObservationFields()
    fields.value = 90
    #expect(throws: Refusal.self) {
      try ObservationEdits.observe(
        "attendance", try #require(Period(code: code)), fields, at: ObservedArea(neighbourhood: "north"),
        snapshot: SampleStore.snapshot,
        context: SampleStore.context)
    }
  }

  @Test func gapsAreShownAsGaps() throws {
    let calendar = try #require(place?.indicators.first?.series).calendar
    #expect(calendar.map(\.period.code) == ["2026-08", "2026-09", "2026-10"])
    #expect(calendar[1].observation == nil)
  }

  @Test func aValueIsDueAfterThePeriodThatFollows() throws {
    let indicator = try #require(place?.indicators.first)
    let fresh = Freshness(indicator.series, definition: indicator.definition, today: SampleStore.today)
    #expect(fresh.nextDue?.iso == "2026-12-29" && !fresh.isOverdue)
    #expect(
      Freshness(indicator.series, definition: indicator.definition, today: SampleStore.today.adding(days: 60)).isOverdue
    )
  }

  @Test func regionsSumNumeratorsAndDenominatorsAndNeverAverage() throws {
    var documents = SampleStore.documents
    func add(_ slug: String, _ code: String, _ point: JSONValue) {
      documents[.neighbourhood(slug)] = [
        "neighbourhood": ["name": .string(slug), "code": .string(code), "authority": "wirral", "status": "delivery"],
        "indicators": ["attendance": ["definition": "attendance"]],
      ]
      documents[.observations(slug)] = [
        "series": [
          "attendance": [
            "definition": "attendance", "area": .string(slug), "area_name": "x", "points": ["2026-11": point],
          ]
        ]
      ]
    }
    add("south", "SO", ["value": 90, "count": 900, "denominator": 1_000])
    add("east", "EA", ["value": 50, "count": 50, "denominator": 100])
    var snapshot = Snapshot(documents: documents)
    let definition = try #require(snapshot.programme.definitions["attendance"])
    let sum = RollUp(definition, over: snapshot.neighbourhoods)
    #expect(sum.value.map { abs($0 - 950.0 / 1_100 * 100) < 1e-9 } == true)
    #expect(sum.coverage == "2 of 3 reporting")
    // The interval is that of the sums, and each place is laid against all together.
    let wilson = try Interval.proportion(950, of: 1_100)
    #expect(sum.interval.map { abs($0.lowerBound - (wilson.lower ?? 0) * 100) < 1e-9 } == true)
    #expect(sum.significance == ["south": .high998, "east": .low998])
    #expect(RollUp(definition, over: snapshot.neighbourhoods.filter { $0.id == "east" }).significance.isEmpty)
    add("far", "FA", ["value": 50, "count": 3, "denominator": 6])
    let kept = RollUp(definition, over: Snapshot(documents: documents).neighbourhoods)
    #expect(kept.coverage == "2 of 4 reporting, 1 kept back" && kept.value == sum.value)
    documents[.neighbourhood("far")] = nil
    documents[.observations("far")] = nil
    add("west", "WE", ["value": 70])
    snapshot = Snapshot(documents: documents)
    let refused = RollUp(definition, over: snapshot.neighbourhoods)
    #expect(refused.value == nil && refused.refusal != nil)
  }

  @Test func attentionNamesWhatIsLateFirst() throws {
    let tomorrow = SampleStore.today.adding(days: 1)
    let attention = Attention(try #require(place), today: tomorrow)
    #expect(attention.level == .act && attention.lateActions == 1 && attention.lateReplies == 1)
    #expect(attention.reasons.first?.contains("NO-A-007") == true)
    #expect(attention.reasons[1].contains("NO-Q-001"))
  }

  @Test func aValueIsWorkedOutOfItsCount() throws {
    var fields = ObservationFields()
    fields.count = 30
    fields.denominator = 40
    let edit = try ObservationEdits.observe(
      "attendance", try #require(Period(code: "2026-11")), fields, at: ObservedArea(neighbourhood: "north"),
      snapshot: SampleStore.snapshot,
      context: SampleStore.context)
    let documents = try #require(SampleStore.applying(edit))
    let value = documents[.observations("north")]?[JSONPointer(["series", "attendance", "points", "2026-11", "value"])]
    #expect(value?.doubleValue == 75)
    for wrong in [(50.0, 40.0), (-1, 40), (1, 0)] {
      fields.count = wrong.0
      fields.denominator = wrong.1
      #expect(throws: Refusal.self) {
        try ObservationEdits.observe(
          "attendance", try #require(Period(code: "2026-11")), fields, at: ObservedArea(neighbourhood: "north"),
          snapshot: SampleStore.snapshot,
          context: SampleStore.context)
      }
    }
  }
}
