import Domain
import StrictJSON
import Testing

/// Groups of an indicator are series of their own, and none gives another one away.
@Suite struct GroupsTests {
  private func snapshot(_ groups: [(String, count: Double, denominator: Double)]) throws -> Snapshot {
    var book = RecordBook(Snapshot(documents: SampleStore.documents(disclosure: .exact)))
    let period = try #require(Period(code: "2026-09"))
    for (name, count, denominator) in groups {
      var fields = ObservationFields()
      fields.count = count
      fields.denominator = denominator
      _ = try ObservationEdits.observe(
        "attendance", period, fields, at: ObservedArea(neighbourhood: "north", breakdown: ["Sex": name]), in: &book,
        context: SampleStore.context)
    }
    #expect(StoreCheck.problems(in: book.documents).isEmpty)
    return Snapshot(documents: book.documents)
  }

  private func value(_ group: String, _ snapshot: Snapshot) throws -> Double? {
    let indicator = try #require(snapshot.neighbourhood("north")?.indicators.first)
    return indicator.series(of: ["Sex": group])?.latest?.value
  }

  @Test func aGroupIsASeriesOfItsOwnUnderOneDefinition() throws {
    let snapshot = try snapshot([("Girls", 480, 500), ("Boys", 430, 500)])
    let indicator = try #require(snapshot.neighbourhood("north")?.indicators.first)
    #expect(indicator.groups.count == 2 && indicator.definition.id == "attendance")
    #expect(try value("Girls", snapshot) == 96 && value("Boys", snapshot) == 86)
    #expect(indicator.series?.observations.count == 2, "the whole is left alone")
    let shown = indicator.showing(["Sex": "Boys"])
    #expect(shown.shown?.latest?.value == 86 && shown.target == nil && shown.comparators.isEmpty)
  }

  @Test func roundedGroupsNeedNothingBesides() throws {
    var documents = try snapshot([("Girls", 480, 500), ("Boys", 393, 397), ("Not said", 21, 99)]).documents
    documents[.programme] = SampleStore.documents(disclosure: .nhs)[.programme]
    let rounded = Snapshot(documents: documents)
    #expect(try value("Boys", rounded) == nil, "four boys were absent")
    #expect(try value("Not said", rounded) == 20, "20 of 100")
    let indicator = try #require(rounded.neighbourhood("north")?.indicators.first)
    #expect(indicator.series(of: ["Sex": "Not said"])?.latest?.denominator == 100)
    #expect(indicator.series(of: ["Sex": "Not said"])?.latest?.isRounded == true)
    let exact = try #require(rounded.workingView.neighbourhood("north")?.indicators.first)
    #expect(exact.series(of: ["Sex": "Boys"])?.latest?.count == 393)
  }

  @Test func aHiddenGroupCannotBeWorkedOutFromTheOthers() throws {
    let snapshot = try snapshot([("Girls", 480, 500), ("Boys", 395, 400), ("Not said", 20, 100)])
    #expect(try value("Boys", snapshot) == nil, "five boys were absent")
    #expect(try value("Not said", snapshot) == nil, "the smallest of the others goes with it")
    #expect(try value("Girls", snapshot) == 96)
    let two = try self.snapshot([("Girls", 480, 500), ("Boys", 395, 400)])
    #expect(try value("Girls", two) == nil && value("Boys", two) == nil)
  }

  private func visible(
    _ rows: [([String: String], Double)], whole: Double?, rule: DisclosureRule = .exact
  ) throws -> Int {
    var book = RecordBook(Snapshot(documents: SampleStore.documents(disclosure: rule)))
    try RecordEdits.add(
      .indicator, ["name": "Visits", "unit": "visits", "improvement": "increase"], in: "north", to: &book,
      context: SampleStore.context)
    let period = try #require(Period(code: "2026-09"))
    for (group, value) in rows + (whole.map { [([:], $0)] } ?? []) {
      var fields = ObservationFields()
      fields.value = value
      _ = try ObservationEdits.observe(
        "visits", period, fields, at: ObservedArea(neighbourhood: "north", breakdown: group), in: &book,
        context: SampleStore.context)
    }
    let place = try #require(Snapshot(documents: book.documents).neighbourhood("north"))
    return place.indicators.flatMap(\.groups).filter { $0.latest?.value != nil }.count
  }

  @Test func whatNobodyWroteDownCannotBeWorkedOutEither() throws {
    #expect(try visible([(["Sex": "Girls"], 20)], whole: 23) == 0, "three boys are left")
    #expect(try visible([(["Sex": "Girls"], 20)], whole: 40) == 1)
    #expect(try visible([(["Sex": "Girls"], 20)], whole: nil) == 1)
    #expect(try visible([(["Sex": "Girls"], 20), (["Sex": "Boys"], 3)], whole: 23) == 0)
  }

  @Test func boundsOfRoundedCountsLeaveMoreThanOnePossibility() throws {
    func hidden(_ rows: [([String: String], Double)], whole: Double) throws -> Int {
      try rows.count - visible(rows, whole: whole, rule: .nhs)
    }
    let same: [([String: String], Double)] = ["A", "B", "C"].map { (["Class": $0], 17) }
    #expect(try hidden(same + [(["Class": "D"], 7)], whole: 58) == 2, "58 less at most 51 is 7")
    let ones: [([String: String], Double)] = ["B", "C", "D", "E"].map { (["Class": $0], 1) }
    #expect(try hidden([(["Class": "A"], 8)] + ones, whole: 12) == 5)
    #expect(try hidden([(["Class": "A"], 20), (["Class": "B"], 4)], whole: 24) == 1)
  }

  @Test func aHiddenGroupIsNotAddedUpOfThoseThatDivideIt() throws {
    let crossed: [([String: String], Double)] = [
      (["Year": "7"], 36), (["Year": "8"], 7), (["Year": "9"], 38), (["Sex": "B", "Year": "7"], 13),
      (["Sex": "G", "Year": "7"], 23),
    ]
    // Year 8 is small and takes Year 7 with it, so that the halves of Year 7 cannot stay.
    #expect(try visible(crossed, whole: 81) == 1, "Year 9")
  }

  @Test func groupsThatDivideGroupsAreKeptBackToo() throws {
    let crossed: [([String: String], Double)] = [
      (["Age": "5", "Sex": "Girls"], 3), (["Age": "5", "Sex": "Boys"], 15), (["Age": "6", "Sex": "Girls"], 12),
      (["Age": "6", "Sex": "Boys"], 30), (["Age": "5"], 18), (["Age": "6"], 42),
    ]
    // Boys of five would give away the girls of five; both ages stay.
    let all = try visible(crossed, whole: 60)
    #expect(all < 5 && all >= 2)
  }

  @Test func theHistoryTellsNoFigureOfAGroup() throws {
    let snapshot = try snapshot([("Girls", 480, 500)])
    let pointer = JSONPointer(["series", "attendance-girls", "points", "2026-09"])
    let value = try #require(snapshot.value(.observations("north"), pointer))
    let change = Change(document: .observations("north"), pointer: pointer, before: nil, after: value)
    #expect(SmallNumbers.safe(change, in: snapshot).after == "[c]")
    let link = Change(
      document: .observations("north"), pointer: JSONPointer(["series", "attendance-girls", "link"]), before: nil,
      after: "https://example.org")
    #expect(SmallNumbers.safe(link, in: snapshot) == link)
  }
}
