import Domain
import StrictJSON
import TestSupport
import Testing

/// What is shown of small local counts, and that nothing shown lets a hidden one be worked out.
@Suite struct SmallNumbersTests {
  private func shown(_ json: String, form: String = "proportion", rule: DisclosureRule = .nhs) throws -> Observation {
    let point = try JSONReader.value(from: Array(json.utf8))
    var documents = SampleStore.documents(disclosure: rule)
    documents[.programme] = SampleStore.setting(
      .string(form), ["definitions", "attendance", "value"], in: documents[.programme])
    documents[.observations("north")] = SampleStore.setting(
      ["2026-10": point], ["series", "attendance", "points"], in: documents[.observations("north")])
    let series = try #require(Snapshot(documents: documents).neighbourhood("north")?.indicators.first?.series)
    return try #require(series.observations.first)
  }

  @Test func countsAreRoundedAndSharesAreMadeOfTheRoundedOnes() throws {
    let share = try shown(#"{"value": 82, "count": 41, "denominator": 50}"#)
    #expect(share.count == 40 && share.denominator == 50 && share.value == 80 && share.isRounded)
    let half = try shown(#"{"value": 12.5, "denominator": 100}"#, form: "measure")
    #expect(half.value == 12.5 && half.denominator == nil && half.isRounded)
    #expect(try shown(#"{"value": 57}"#, form: "count").value == 55)
    #expect(try shown(#"{"value": 7.5}"#, form: "measure").value == 7.5)
    #expect(try shown(#"{"value": 0}"#, form: "count").value == 0)
    #expect(try shown(#"{"value": 3}"#, form: "count").marker == .confidential)
    #expect(try shown(#"{"value": 82, "count": 41, "denominator": 50}"#, rule: .exact).value == 82)
    // What comes as a share alone tells of no count.
    #expect(try shown(#"{"value": 91.2}"#).value == 91.2)
  }

  @Test func anIntervalDoesNotGiveTheCountsAway() throws {
    let share = try shown(#"{"value": 82, "count": 41, "denominator": 50, "lower": 69.2, "upper": 90.2}"#)
    #expect(share.lower == nil && share.upper == nil)
    // 3 of 40 has this interval, and 3,000 of 40,000 the other one.
    #expect(try shown(#"{"value": 7.5, "lower": 2.6, "upper": 19.9}"#).lower == nil)
    #expect(try shown(#"{"value": 7.5, "lower": 7.2, "upper": 7.8}"#).lower == 7.2)
  }

  @Test func aShareWithItsCountTellsItsDenominator() throws {
    #expect(try shown(#"{"value": 90, "count": 45}"#).marker == .confidential, "5 of 50 are left")
    // 9 of 40, which is 10 of 40 once it is rounded.
    #expect(try shown(#"{"value": 22.5, "count": 9}"#).value == 25)
  }

  @Test func whichCountsAreExactIsNotTold() throws {
    for count in [9, 10, 11, 15, 20] {
      #expect(try shown(#"{"value": \#(count)}"#, form: "count").isRounded, "\(count)")
    }
  }

  @Test func aRateWithItsIntervalTellsItsCount() throws {
    // The exact interval of 3 events.
    let rate = try shown(#"{"value": 2.4, "lower": 0.495, "upper": 7.01}"#, form: "rate")
    #expect(rate.marker == .confidential && rate.value == nil)
    #expect(try shown(#"{"value": 2.4, "lower": 2.3, "upper": 2.5}"#, form: "rate").lower == 2.3)
  }

  @Test func aShareAloneIsJudgedByTheDenominatorsBesideIt() throws {
    var documents = SampleStore.documents(disclosure: .nhs)
    documents[.observations("north")] = SampleStore.setting(
      ["2026-09": ["value": 75, "count": 30, "denominator": 40], "2026-10": ["value": 8]],
      ["series", "attendance", "points"], in: documents[.observations("north")])
    let series = try #require(Snapshot(documents: documents).neighbourhood("north")?.indicators.first?.series)
    #expect(series.observations.map { $0.value == nil } == [false, true], "8% of 40 are three")
  }

  @Test func whatIsSaidOfAHiddenValueIsHiddenToo() throws {
    let hidden = try shown(#"{"value": 7.5, "count": 3, "denominator": 40, "note": "three at Hill"}"#)
    #expect(hidden.marker == .confidential && hidden.note == nil)
  }

  @Test func localValuesDoNotPassForPublishedOnes() throws {
    var book = RecordBook(SampleStore.snapshot)
    func observe(_ area: String) throws {
      var fields = ObservationFields()
      fields.count = 3
      fields.denominator = 40
      _ = try ObservationEdits.observe(
        "attendance", try #require(Period(code: "2026-09")), fields, at: ObservedArea(code: area, name: "Area"),
        in: &book, context: SampleStore.context)
    }
    for area in ["north", "North", "E05000001", "E01000001", "E02000001", "wirral", "E0600000"] {
      #expect(throws: Refusal.self, "\(area)") { try observe(area) }
    }
    for area in ["E08000015", "E06000006", "E12000002", "E92000001", "K03000001"] { try observe(area) }
  }

  @Test func aDefinitionDoesNotTurnCountsIntoMeasures() throws {
    var book = RecordBook(SampleStore.snapshot)
    let definition = RecordAddress(document: .programme, kind: .definition, id: "attendance")
    #expect(throws: Refusal.self) {
      try RecordEdits.change(definition, ["value": "measure"], in: &book, context: SampleStore.context)
    }
    try RecordEdits.change(definition, ["decimals": "2"], in: &book, context: SampleStore.context)
  }

  /// A series printed for a screen and read in again: what was rounded stays, what was changed is taken.
  @Test func whatWasPrintedRoundedIsNotTakenForTheValue() throws {
    let series = RecordAddress(document: .observations("north"), kind: .series, id: "attendance")
    func edited(_ points: JSONValue) throws -> JSONValue? {
      var book = RecordBook(SampleStore.snapshot)
      try RecordEdits.change(series, ["points": points], in: &book, context: SampleStore.context)
      return book[series]?["points"]
    }
    let kept = try edited([
      ["period": "2026-08", "value": 90, "count": 900, "denominator": 1_000, "rounded": true, "provisional": true],
      ["period": "2026-10", "value": .null, "marker": .null],
    ])
    #expect(kept?[JSONPointer(["2026-08", "count"])] == 900 && kept?[JSONPointer(["2026-08", "provisional"])] == true)
    #expect(kept?[JSONPointer(["2026-10", "count"])] == 5, "what is hidden is not emptied")
    let changed = try edited([["period": "2026-08", "count": 850, "denominator": 1_000, "value": 85, "rounded": true]])
    #expect(changed?[JSONPointer(["2026-08", "count"])] == 850)
    #expect(throws: Refusal.self) {
      var book = RecordBook(SampleStore.snapshot)
      let points: JSONValue = [["period": "2026-08", "value": 15, "rounded": true]]
      try RecordEdits.add(
        .series, ["definition": "attendance", "breakdown": "Sex=Girls", "points": points], in: "north", to: &book,
        context: SampleStore.context)
    }
  }

  @Test func whatWasCorrectedIsKeptAndKeptSafe() throws {
    var book = RecordBook(SampleStore.snapshot)
    let period = try #require(Period(code: "2026-08"))
    func observe(_ count: Double, revised: Bool = false) throws {
      var fields = ObservationFields()
      fields.count = count
      fields.denominator = 1_000
      fields.isRevised = revised
      _ = try ObservationEdits.observe(
        "attendance", period, fields, at: ObservedArea(neighbourhood: "north"), in: &book,
        context: SampleStore.context)
    }
    try observe(912, revised: true)
    let working = Snapshot(documents: book.documents, isWorkingView: true)
    let point = try #require(working.neighbourhood("north")?.indicators.first?.series?.observations.first)
    #expect(point.value == 91.2 && point.letters == "[r]")
    #expect(point.replaced.map(\.observation.count) == [900] && point.replaced.first?.by == "anna")
    #expect(point.replaced.first?.until == SampleStore.today)
    try observe(912, revised: true)
    let again = Snapshot(documents: book.documents).neighbourhood("north")?.indicators.first?.series
    #expect(again?.observations.first?.replaced.count == 1, "the same figures replace nothing")
    #expect(StoreCheck.problems(in: book.documents).isEmpty)
    let exact = Snapshot(
      documents: book.documents.merging(
        [.programme: SampleStore.documents(disclosure: .exact)[.programme] ?? .null]) { $1 })
    let told = exact.neighbourhood("north")?.indicators.first?.series?.observations.first?.replaced.first?.observation
    #expect(told?.count == nil, "exact counts of two times would give away what was kept back at one")
    let small = try shown(
      #"""
      {"value": 90, "count": 900, "denominator": 1000, "was": {"01m00000000000000000000001":
      {"at": "2026-11-01T10:00:00Z", "by": "anna", "count": 3, "value": 0.3}}}
      """#)
    #expect(small.replaced.first?.observation.count == nil && small.replaced.first?.observation.marker == .confidential)
  }

  /// Everything that can be shown of one period: two neighbourhoods with two groups each, and what they sum to.
  @Test(arguments: 0..<300) func noPairOfFiguresGivesAHiddenOneAway(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var counts: [String: [Int]] = [:]
    for place in ["north", "south"] {
      counts[place] = (0..<2).map { _ in Int.random(in: 0...24, using: &generator) }
    }
    for rule in DisclosureRule.allCases {
      let snapshot = Snapshot(documents: documents(counts, rule))
      let definition = try #require(snapshot.programme.definitions["visits"])
      let sum = RollUp(definition, over: snapshot.neighbourhoods).value
      for (slug, groups) in counts {
        let indicator = try #require(snapshot.neighbourhood(slug)?.indicators.first)
        let other = try #require(snapshot.neighbourhood(slug == "north" ? "south" : "north")?.indicators.first)
        let cells = ["A", "B"].map { indicator.series(of: ["Group": $0])?.latest?.value }
        let whole = indicator.series?.latest?.value
        let all = groups.reduce(0, +)
        for (index, group) in groups.enumerated() where cells[index] == nil {
          #expect((1...7).contains(group) || rule == .exact)
          try expectOpen(group, whole, cells[1 - index], rule, "\(rule) \(counts) \(slug)")
        }
        if whole == nil { try expectOpen(all, sum, other.series?.latest?.value, rule, "\(rule) \(counts) sum") }
      }
    }
  }

  /// A hidden count is open as long as a total and the rest of it allow more than one count.
  private func expectOpen(
    _ hidden: Int, _ total: Double?, _ rest: Double?, _ rule: DisclosureRule, _ place: String
  ) throws {
    guard let total, let rest else { return }
    let slack = rule == .nhs ? 4 : 0
    let difference = Int(total - rest)
    let possible = (difference - slack...difference + slack).filter { (1...7).contains($0) }
    #expect(!(possible == [hidden]), "\(place): \(hidden) can be worked out")
  }

  private func documents(_ counts: [String: [Int]], _ rule: DisclosureRule) -> [DocumentID: JSONValue] {
    var documents = SampleStore.documents(disclosure: rule)
    documents[.programme] = SampleStore.setting(
      [
        "name": "Visits", "short": "Visits", "unit": "visits", "improvement": "increase", "measures": "population",
        "value": "count", "cadence": "monthly",
      ], ["definitions", "visits"], in: documents[.programme])
    for (number, slug) in counts.keys.sorted().enumerated() {
      let groups = counts[slug] ?? []
      documents[.neighbourhood(slug)] = [
        "neighbourhood": [
          "name": .string(slug), "code": .string("N\(number)"), "authority": "wirral", "status": "delivery",
        ],
        "indicators": ["visits": ["definition": "visits"]],
      ]
      func series(_ count: Int, _ group: String?) -> JSONValue {
        var series: JSONObject = [
          "definition": "visits", "area": .string(slug), "area_name": .string(slug),
          "points": ["2026-10": ["value": .number(JSONNumber(count))]],
        ]
        if let group { series["breakdown"] = ["Group": .string(group)] }
        return .object(series)
      }
      documents[.observations(slug)] = [
        "series": [
          "visits": series(groups.reduce(0, +), nil), "visits-a": series(groups[0], "A"),
          "visits-b": series(groups[1], "B"),
        ]
      ]
    }
    return documents
  }
}
