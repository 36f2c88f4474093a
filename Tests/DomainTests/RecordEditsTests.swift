import Domain
import StrictJSON
import Testing

/// Records of every kind are added, changed and put away by the same rules.
@Suite struct RecordEditsTests {
  private var book = RecordBook(SampleStore.snapshot)

  @discardableResult
  private mutating func add(_ kind: RecordKind, _ entries: RecordEntries, in slug: String? = "north") throws
    -> RecordAddress
  {
    try RecordEdits.add(kind, entries, in: slug, to: &book, context: SampleStore.context)
  }

  private func refusal(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch {
      return error as? Refusal
    }
  }

  /// What each kind needs at least to be added.
  private static let least: [(RecordKind, RecordEntries)] = [
    (.authority, ["name": "Knowsley"]), (.partner, ["name": "Library"]),
    (.definition, ["name": "Visits", "unit": "visits", "improvement": "increase"]),
    (.neighbourhood, ["name": "South Side", "authority": "A new one"]),
    (.priority, ["title": "Places to play"]), (.phase, ["phase": "discovery", "start": "1 nov 2026"]),
    (.indicator, ["name": "Visits", "unit": "visits", "improvement": "increase"]),
    (.claim, ["statement": "Up", "by": "Council", "period": "2026", "source": "Report"]),
    (.panel, ["name": "Residents’ panel"]), (.member, ["role": "Chair", "body": "steering group"]),
    (.ask, ["text": "Lights on the path"]), (.action, ["title": "Book the hall"]),
    (.activity, ["title": "Session", "partner": "Youth club"]),
  ]

  @Test(arguments: least.map(\.0))
  mutating func theLeastThatIsSaidMakesARecordThatChecks(_ kind: RecordKind) throws {
    let entries = try #require(Self.least.first { $0.0 == kind }?.1)
    let address = try add(kind, entries)
    #expect(book[address] != nil)
    #expect(StoreCheck.problems(in: book.documents).isEmpty, "\(StoreCheck.problems(in: book.documents))")
    try RecordEdits.archive(address, in: &book, context: SampleStore.context)
    #expect(book[address]?["archived"] == "2026-11-24")
    #expect(StoreCheck.problems(in: book.documents).isEmpty)
    RecordEdits.bringBack(address, in: &book)
    #expect(book[address]?["archived"] == nil)
  }

  /// Every field that can be typed wrong, with a text that it cannot hold.
  private static let wrong: [(RecordKind, String, String)] = least.flatMap { kind, _ in
    kind.shape.fields.compactMap { field -> (RecordKind, String, String)? in
      switch field.type {
      case .text(let maximum), .prose(let maximum): (kind, field.name, String(repeating: "x", count: maximum + 1))
      case .integer, .number, .flag, .date, .timestamp, .period, .choice, .reference: (kind, field.name, "wr!ng")
      case .referenceSet, .prioritySet: (kind, field.name, "nowhere, nothing")
      case .parts, .wordMap: (kind, field.name, "no pair")
      case .wordSet: (kind, field.name, String(repeating: "x", count: 121))
      }
    }
  }.filter { !["revision", "archived"].contains($0.1) }

  @Test func wrongInputInEveryFieldIsRefusedWithTheFieldsName() throws {
    for (kind, name, text) in Self.wrong
    where !(kind == .member && name == "body" || kind == .neighbourhood && name == "authority") {
      var entries = try #require(Self.least.first { $0.0 == kind }?.1)
      entries[name] = .string(text)
      var copy = book
      let refusal = refusal { try RecordEdits.add(kind, entries, in: "north", to: &copy, context: SampleStore.context) }
      #expect(refusal?.field == name, "\(kind) \(name): \(refusal?.message ?? "was let through")")
      #expect(refusal?.message.hasSuffix(".") == true)
      #expect(copy.changes.isEmpty, "\(kind) \(name)")
    }
    #expect(Self.wrong.count > 90)
  }

  @Test(arguments: least.map(\.0))
  mutating func aFieldThatMustBeThereCannotBeTakenAway(_ kind: RecordKind) throws {
    let address = try add(kind, try #require(Self.least.first { $0.0 == kind }?.1))
    for field in kind.shape.fields where field.isRequired {
      let refusal = refusal {
        var copy = book
        try RecordEdits.change(address, [field.name: " "], in: &copy, context: SampleStore.context)
      }
      #expect(refusal?.field == field.name, "\(kind) \(field.name)")
    }
  }

  @Test mutating func aNeighbourhoodGetsItsSlugItsCodeAndItsAuthority() throws {
    let address = try add(.neighbourhood, ["name": "Côte-d’Or North", "authority": "Knowsley"])
    #expect(address.document == .neighbourhood("cote-dor-north"))
    #expect(book[address]?["code"] == "CDN" || book[address]?["code"] == "CDON")
    #expect(book.documents[.programme]?["authorities", "knowsley", "name"] == "Knowsley")
    let again = refusal {
      var copy = book
      try RecordEdits.add(
        .neighbourhood, ["name": "côte-d'or north", "authority": "wirral"], in: nil, to: &copy,
        context: SampleStore.context)
    }
    #expect(again?.message.contains("already") == true)
    let other = try add(.neighbourhood, ["name": "Nowhere", "authority": "wirral"])
    #expect(book[other]?["code"] != "NO", "the code of North")
  }

  @Test mutating func deliveryBeginsWithAPriorityThatTheCommunityChose() throws {
    try add(.neighbourhood, ["name": "South", "authority": "wirral"])
    let early = refusal {
      var copy = book
      try RecordEdits.add(
        .phase, ["phase": "delivery", "start": "1 nov 2026"], in: "south", to: &copy, context: SampleStore.context)
    }
    #expect(early?.message.contains("priority that the community chose") == true)
    let priority = try add(.priority, ["title": "Play"], in: "south")
    try add(.phase, ["phase": "delivery", "start": "1 nov 2026"], in: "south")
    #expect(book[.neighbourhood("south")]?["status"] == "delivery")
    let gone = refusal {
      var copy = book
      try RecordEdits.archive(priority, in: &copy, context: SampleStore.context)
    }
    #expect(gone?.message.contains("needs a priority") == true)
  }

  @Test mutating func anIndicatorTakesItsDefinitionFromTheProgrammeOrTheLibrary() throws {
    let library = IndicatorLibrary([
      "definitions": [
        "absence": [
          "name": "Absence", "short": "Absence", "unit": "%", "improvement": "decrease",
          "measures": "population", "value": "proportion", "cadence": "annual",
        ]
      ]
    ])
    let context = EditContext(
      by: "anna", at: SampleStore.context.at, today: SampleStore.today, library: library,
      newID: SampleStore.context.newID)
    let address = try RecordEdits.add(
      .indicator, ["name": "absence", "target": "5"], in: "north", to: &book, context: context)
    #expect(address.id == "absence" && book[address]?["target"] == 5)
    #expect(book.documents[.programme]?["definitions", "absence", "unit"] == "%")
    let other = refusal {
      var copy = book
      try RecordEdits.change(address, ["unit": "days"], in: &copy, context: context)
    }
    #expect(other?.field == "unit" && other?.message.contains("share") == true)
    let twice = refusal {
      var copy = book
      try RecordEdits.add(.indicator, ["definition": "absence"], in: "north", to: &copy, context: context)
    }
    #expect(twice?.message.contains("there already") == true)
  }

  @Test mutating func whatHangsOnARecordIsTold() throws {
    let priority = RecordAddress(document: .neighbourhood("north"), kind: .priority, id: "reading")
    let partner = RecordAddress(document: .programme, kind: .partner, id: "club")
    try RecordEdits.change(partner, ["priorities": "north/reading"], in: &book, context: SampleStore.context)
    #expect(Dependents(of: priority, in: book).summary == "1 indicator, 1 partner")
    #expect(Dependents(of: .neighbourhood("north"), in: book).groups.reduce(0) { $0 + $1.count } >= 5)
    let definition = RecordAddress(document: .programme, kind: .definition, id: "attendance")
    #expect(Dependents(of: definition, in: book).summary == "1 indicator, 1 series")
  }

  @Test mutating func membersOfASetChangeOneByOne() throws {
    let partner = RecordAddress(document: .programme, kind: .partner, id: "club")
    try add(.neighbourhood, ["name": "South", "authority": "wirral"])
    let before = book.changes.count
    try RecordEdits.change(partner, ["neighbourhoods": "north, south"], in: &book, context: SampleStore.context)
    #expect(book.changes.dropFirst(before).map(\.pointer.description) == ["/partners/club/neighbourhoods/south"])
  }

  @Test mutating func membersOfAPanelAreCountedNeverNamed() throws {
    let named = refusal {
      var copy = book
      try RecordEdits.add(
        .member, ["role": "Resident", "body": "Residents’ panel", "name": "Somebody"], in: "north", to: &copy,
        context: SampleStore.context)
    }
    #expect(named?.field == "name")
    try add(.member, ["role": "Resident", "body": "Residents’ panel", "seats": "8"])
    try add(.member, ["role": "Chair", "body": "steering_group", "name": "A. Chair"])
    #expect(Snapshot(documents: book.documents).neighbourhood("north")?.members.map(\.seats) == [1, 8])
  }

  @Test mutating func aBodyWithNamedMembersDoesNotBecomeAPanel() throws {
    try add(.member, ["role": "Chair", "body": "steering_group", "name": "A. Chair"])
    let body = try #require(book.records(.panel, in: "north").first?.address)
    let refusal = refusal {
      var copy = book
      try RecordEdits.change(body, ["kind": "community panel"], in: &copy, context: SampleStore.context)
    }
    #expect(refusal?.field == "kind")
  }

  @Test mutating func aDefinitionKeepsToTheValuesThatAreWrittenDown() throws {
    let definition = RecordAddress(document: .programme, kind: .definition, id: "attendance")
    let refusal = refusal {
      var copy = book
      try RecordEdits.change(definition, ["cadence": "annual"], in: &copy, context: SampleStore.context)
    }
    #expect(refusal?.field == "cadence")
    try RecordEdits.change(definition, ["short": "At school"], in: &book, context: SampleStore.context)
    #expect(book[definition]?["short"] == "At school")
  }

  @Test mutating func aShareHasATargetThatAShareCanReach() throws {
    let indicator = RecordAddress(document: .neighbourhood("north"), kind: .indicator, id: "attendance")
    let beyond = refusal {
      var copy = book
      try RecordEdits.change(indicator, ["target": "101"], in: &copy, context: SampleStore.context)
    }
    #expect(beyond?.field == "target")
    let why: RecordEntries = ["target": "100", "target_reason": "Reached", "target_by": "Steering group"]
    try RecordEdits.change(indicator, why, in: &book, context: SampleStore.context)
  }

  @Test mutating func aTargetDoesNotMoveUnexplained() throws {
    let indicator = RecordAddress(document: .neighbourhood("north"), kind: .indicator, id: "attendance")
    func change(_ entries: RecordEntries) -> Refusal? {
      refusal {
        var copy = book
        try RecordEdits.change(indicator, entries, in: &copy, context: SampleStore.context)
      }
    }
    #expect(change(["target": "90"])?.field == "target_reason")
    #expect(change(["target": ""])?.field == "target_reason", "nor go away")
    #expect(change(["target": "90", "target_reason": "Reached"])?.field == "target_by")
    let why: RecordEntries = ["target": "90", "target_reason": "Too far", "target_by": "Steering group"]
    #expect(change(why) == nil)
    try RecordEdits.change(indicator, why, in: &book, context: SampleStore.context)
    #expect(change(["target": "80"])?.field == "target_reason", "the next move has a reason of its own")
    #expect(change(["target": "80", "target_reason": "Still too far"]) == nil)
    #expect(change(["owner": "Somebody"]) == nil)
    #expect(change(["target_date": "2027-01-01"]) == nil, "a day where there was none")
    try RecordEdits.change(indicator, ["target_date": "2027-01-01"], in: &book, context: SampleStore.context)
    #expect(change(["target_date": "2029-01-01"])?.field == "target_reason", "nor does its day")
  }

  @Test mutating func aSeriesStartsAnewWithAReasonAndAName() throws {
    let indicator = RecordAddress(document: .neighbourhood("north"), kind: .indicator, id: "attendance")
    func anew(_ period: String, _ reason: String = "New register", _ by: String = "Chair") throws -> Edit {
      try SeriesBreakEdits.startAnew(
        indicator, at: period, reason: reason, by: by,
        seen: Snapshot(documents: SampleStore.documents, isWorkingView: true),
        context: SampleStore.context)
    }
    for period in ["2026-08", "2026-11", "2025", "soon"] {
      #expect(refusal { _ = try anew(period) }?.field == "period", "\(period)")
    }
    let documents = try #require(SampleStore.applying(try anew("Oct 2026")))
    let snapshot = Snapshot(documents: documents)
    let period = try #require(Period(code: "2026-10"))
    #expect(
      snapshot.neighbourhood("north")?.indicators.first?.breaks[period]
        == SeriesBreak(reason: "New register", by: "Chair"))
    #expect(
      refusal {
        _ = try SeriesBreakEdits.startAnew(
          indicator, at: "2026-10", reason: "Twice", by: "Chair", seen: snapshot.workingView,
          context: SampleStore.context)
      }?.message.contains("already") == true)
    let unsigned = refusal {
      var copy = book
      try RecordEdits.change(indicator, ["breaks": "2026-10=new register"], in: &copy, context: SampleStore.context)
    }
    #expect(unsigned?.field == "breaks" && unsigned?.message.contains("who decided") == true)
    try RecordEdits.change(
      indicator, ["breaks": "2026-10=new register=chair; 2026-08=x=y"], in: &book, context: SampleStore.context)
    let typed = RecordTexts(book, today: SampleStore.today).text("breaks", of: indicator)
    #expect(typed == "2026-08=x=y; 2026-10=new register=chair")
  }

  @Test mutating func aStorySaysWhenItWasWritten() throws {
    let indicator = RecordAddress(document: .neighbourhood("north"), kind: .indicator, id: "attendance")
    try RecordEdits.change(indicator, ["story": "A cold winter"], in: &book, context: SampleStore.context)
    #expect(book[indicator]?["story_written"]?.stringValue == SampleStore.today.iso)
    try RecordEdits.change(indicator, ["story": ""], in: &book, context: SampleStore.context)
    #expect(book[indicator]?["story_written"] == nil)
  }

  @Test(arguments: [
    (RecordKind.partner, "youth CLUB"), (.authority, "Wirral"), (.priority, "reading"), (.definition, "attendance"),
  ])
  mutating func theSameNameIsNotGivenTwice(_ kind: RecordKind, _ name: String) {
    let twice = refusal {
      var copy = book
      let entries: RecordEntries = [kind.nameField: .string(name), "unit": "%", "improvement": "increase"]
      let own = entries.filter { kind == .definition || $0.key == kind.nameField }
      try RecordEdits.add(kind, own, in: "north", to: &copy, context: SampleStore.context)
    }
    #expect(twice?.field == kind.nameField && twice?.message.contains("there already") == true)
  }

  @Test mutating func whatWasKeptBackIsNotTakenForGone() throws {
    let activity = try add(.activity, ["title": "Session", "partner": "club", "attendance": 5])
    try RecordEdits.change(
      activity, ["attendance": .null, "attendance_marker": "c", "title": "Club"], in: &book,
      context: SampleStore.context)
    #expect(book[activity]?["attendance"] == 5 && book[activity]?["title"] == "Club")
    let series = RecordAddress(document: .observations("north"), kind: .series, id: "attendance")
    let printed: JSONValue = [
      ["period": "2026-10", "value": .null, "marker": "c"], ["period": "2026-08", "value": 91],
    ]
    try RecordEdits.change(series, ["points": printed], in: &book, context: SampleStore.context)
    #expect(book[series]?["points"]?["2026-10"]?["count"] == 5)
    #expect(book[series]?["points"]?["2026-08"]?["value"] == 91)
  }

  @Test mutating func renamingANeighbourhoodRenamesTheAreaOfItsValues() throws {
    try RecordEdits.change(.neighbourhood("north"), ["name": "North End"], in: &book, context: SampleStore.context)
    let series = RecordAddress(document: .observations("north"), kind: .series, id: "attendance")
    #expect(book[series]?["area_name"] == "North End")
  }

  @Test mutating func whatServedAPriorityThatWasPutAwayServesTheWholeNeighbourhood() throws {
    try RecordEdits.change(.neighbourhood("north"), ["status": "discovery"], in: &book, context: SampleStore.context)
    let priority = RecordAddress(document: .neighbourhood("north"), kind: .priority, id: "reading")
    try RecordEdits.archive(priority, in: &book, context: SampleStore.context)
    let place = try #require(Snapshot(documents: book.documents).neighbourhood("north"))
    #expect(place.indicators.count == 1 && place.indicators[0].priority == nil)
  }

  @Test mutating func anActionOfAnAskTiesBothEnds() throws {
    let action = try add(.action, ["title": "Lamps", "ask": "no-q-001", "due": "fri", "update": "Rang the council"])
    let ask = RecordAddress(document: .neighbourhood("north"), kind: .ask, id: SampleStore.askID)
    #expect(book[ask]?["actions"]?[action.id] == true)
    #expect(book[action]?["ref"] == "NO-A-008" && book[action]?["original_due"] == "2026-11-27")
    #expect(StoreCheck.problems(in: book.documents).isEmpty)
  }

  @Test func whatAFieldHoldsReadsBackAsTheSame() throws {
    // Text of every field of the sample, typed again, is the same value.
    for (document, _) in SampleStore.documents {
      for kind in document.kinds where kind != .series {
        for (address, record) in book.records(kind, in: document) {
          let input = FieldInput(book, in: document.slug, today: SampleStore.today)
          for field in kind.shape.fields where field.name != "updates" {
            guard let value = record[field.name] else { continue }
            #expect(
              try input.value(.string(input.text(value, of: field)), for: field) == value, "\(address) \(field.name)")
          }
        }
      }
    }
  }
}

extension JSONValue {
  fileprivate subscript(_ path: String...) -> JSONValue? { self[JSONPointer(path)] }
}
