import Domain
import StrictJSON
import Testing

@Suite struct SeriesImportTests {
  private static let north = ObservedArea(neighbourhood: "north")
  private static let wirral = ObservedArea(code: "E08000015", name: nil)

  private func value(
    _ code: String, _ value: Double? = nil, count: Double? = nil, of denominator: Double? = nil,
    marker: MissingMarker? = nil, trend: String? = nil
  ) throws -> SeriesImport.Value {
    var fields = ObservationFields()
    fields.value = value
    fields.count = count
    fields.denominator = denominator
    fields.marker = marker
    fields.sourceTrend = trend
    return SeriesImport.Value(period: try #require(Period(code: code)), fields: fields)
  }

  /// Takes values in, and gives what became of them with the programme as it then is.
  private func take(
    _ values: [SeriesImport.Value], at area: ObservedArea = wirral, into snapshot: Snapshot = SampleStore.snapshot
  ) throws -> (outcomes: [SeriesImport.Outcome], snapshot: Snapshot, withoutCounts: Int) {
    var book = RecordBook(snapshot)
    var taking = try SeriesImport(
      "attendance", at: area, source: "Department", in: book, context: SampleStore.context)
    let shown = snapshot.neighbourhood("north")?.indicators.first?.series?.observations ?? []
    let outcomes = try taking.take(values, shown: area == Self.north ? shown : [], in: &book)
    return (outcomes, Snapshot(documents: book.documents), taking.withoutCounts)
  }

  private func wide(_ snapshot: Snapshot, _ code: String) -> Observation? {
    snapshot.programme.wideSeries.first?.observations.first { $0.period.code == code }
  }

  @Test func newValuesBringTheirSeriesAndItsSourceWithThem() throws {
    let taken = try take([try value("2026-08", 91, count: 910, of: 1_000), try value("2026-09", marker: .confidential)])
    #expect(taken.outcomes == [.new, .new])
    let series = try #require(taken.snapshot.programme.wideSeries.first)
    #expect(series.areaName == "Wirral" && series.common.source == "Department")
    #expect(series.observations.map(\.value) == [91, nil] && series.observations[1].marker == .confidential)
  }

  @Test func theSameTwiceChangesNothing() throws {
    let values = [try value("2026-08", 91), try value("2026-09", marker: .confidential)]
    let once = try take(values)
    let twice = try take(values, into: once.snapshot)
    #expect(twice.outcomes == [.unchanged, .unchanged] && twice.snapshot.documents == once.snapshot.documents)
  }

  @Test func aRevisedValueSaysSoAndKeepsWhatStood() throws {
    let once = try take([try value("2026-08", 91), try value("2026-09", marker: .notAvailable)])
    let twice = try take([try value("2026-08", 92), try value("2026-09", 93)], into: once.snapshot)
    #expect(twice.outcomes.allSatisfy { if case .changed = $0 { true } else { false } })
    let revised = try #require(wide(twice.snapshot, "2026-08"))
    #expect(revised.value == 92 && revised.isRevised && revised.replaced.map(\.observation.value) == [91])
    // What was missing before was never published, so it is not revised.
    #expect(wide(twice.snapshot, "2026-09")?.isRevised == false)
    let thrice = try take([try value("2026-08", 92)], into: twice.snapshot)
    #expect(thrice.outcomes == [.unchanged])
  }

  @Test func aWordOfTheSourceAloneIsAChangeAndNoRevision() throws {
    let once = try take([try value("2026-08", 91)])
    let twice = try take([try value("2026-08", 91, trend: "Increasing")], into: once.snapshot)
    let point = try #require(wide(twice.snapshot, "2026-08"))
    #expect(point.sourceTrend == "Increasing" && !point.isRevised && point.replaced.isEmpty)
  }

  @Test func whatAFileDoesNotSpeakOfStays() throws {
    var full = try value("2026-08", 91, count: 910, of: 1_000).fields
    full.lower = 89
    full.upper = 93
    full.note = "as told"
    let period = try #require(Period(code: "2026-08"))
    let once = try take([SeriesImport.Value(period: period, fields: full)])
    let bare = SeriesImport.Value(period: period, fields: try value("2026-08", 91).fields, hasNotes: false)
    #expect(try take([bare], into: once.snapshot).outcomes == [.unchanged])
    full.lower = 88
    let revised = try take([SeriesImport.Value(period: period, fields: full)], into: once.snapshot)
    let point = try #require(wide(revised.snapshot, "2026-08"))
    #expect(point.isRevised && point.replaced.first?.observation.lower == 89)
  }

  @Test func wordsAreComparedAsTheyAreKept() throws {
    var fields = try value("2026-08", 91).fields
    fields.note = "two\n lines\tand  blanks " + String(repeating: "x", count: 700)
    let period = try #require(Period(code: "2026-08"))
    let once = try take([SeriesImport.Value(period: period, fields: fields)])
    #expect(once.outcomes == [.new] && wide(once.snapshot, "2026-08")?.note?.hasSuffix("x…") == true)
    #expect(
      try take([SeriesImport.Value(period: period, fields: fields)], into: once.snapshot).outcomes == [.unchanged])
  }

  @Test func countsThatDoNotMakeAPublishedValueAreLeftOut() throws {
    let taken = try take([try value("2026-08", 91, count: 500, of: 1_000)])
    #expect(taken.outcomes == [.new] && taken.withoutCounts == 1)
    #expect(wide(taken.snapshot, "2026-08")?.count == nil && wide(taken.snapshot, "2026-08")?.value == 91)
  }

  @Test func whatCannotBeIsRefusedAndTheRestIsTaken() throws {
    let taken = try take([
      try value("2026-08", 91), try value("AY2025-26", 90), try value("2027-01", 90), try value("2026-07", 101),
    ])
    #expect(taken.outcomes[0] == .new)
    for outcome in taken.outcomes.dropFirst() {
      guard case .refused(let reason) = outcome else {
        Issue.record("\(outcome) was to be refused")
        continue
      }
      #expect(reason.hasSuffix("."))
    }
  }

  @Test func whatWasPrintedRoundedOrKeptBackLeavesTheFiguresThatStand() throws {
    // 5 of 10 is kept back; 900 of 1,000 is shown as it is.
    let shown = [try value("2026-08", 90, count: 900, of: 1_000), try value("2026-10", marker: .confidential)]
    let taken = try take(shown, at: Self.north)
    #expect(taken.outcomes == [.unchanged, .unchanged])
    #expect(taken.snapshot.documents == SampleStore.snapshot.documents)
    var noted = shown.map(\.fields)
    noted[1].note = "counted twice"
    let words = try take(
      [SeriesImport.Value(period: shown[1].period, fields: noted[1])], at: Self.north
    ).snapshot.value(.observations("north"), JSONPointer(["series", "attendance", "points", "2026-10"]))
    #expect(
      words?.objectValue?["count"]?.intValue == 5 && words?.objectValue?["note"]?.stringValue == "counted twice"
        && words?.objectValue?["revised"] == nil)
    let other = try take([try value("2026-10", 60, count: 6, of: 10)], at: Self.north)
    #expect(other.outcomes.allSatisfy { if case .changed = $0 { true } else { false } })
  }
}
