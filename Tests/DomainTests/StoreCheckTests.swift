import Domain
import StrictJSON
import Testing

/// Breaks every rule of every field once and looks for the place in what is reported.
@Suite struct StoreCheckTests {
  /// A field at its place in a document.
  struct Spot: CustomTestStringConvertible, Sendable {
    let document: DocumentID
    let record: JSONPointer
    let field: Field
    var pointer: JSONPointer { record.appending(field.name) }
    var testDescription: String { "\(document.path) \(pointer)" }
  }

  private static let recordID = "01m00000000000000000000003"

  /// Every field of every shape, parts of parts included.
  static let spots: [Spot] = RecordKind.allCases.flatMap { kind -> [Spot] in
    let documents: [DocumentID] = [.programme, .neighbourhood("north"), .observations("north")]
    guard let document = documents.first(where: { $0.kinds.contains(kind) }) else { return [] }
    let key = kind.keyForm == .recordID ? recordID : "a"
    let record = JSONPointer(kind.isSingleton ? [kind.collection] : [kind.collection, key])
    return spots(of: kind.shape, at: record, in: document)
  }

  private static func spots(of shape: Shape, at record: JSONPointer, in document: DocumentID) -> [Spot] {
    shape.fields.flatMap { field -> [Spot] in
      let own = [Spot(document: document, record: record, field: field)]
      guard case .parts(let part, let key) = field.type else { return own }
      let name = key == .period ? "2026-10" : recordID
      return own + spots(of: part, at: record.appending(field.name).appending(name), in: document)
    }
  }

  /// A value that the field must not hold.
  private static func wrongValues(_ type: FieldType) -> [JSONValue] {
    switch type {
    case .text(let maximum): [5, .string(String(repeating: "x", count: maximum + 1)), "two\nlines"]
    case .prose(let maximum): [5, .string(String(repeating: "x", count: maximum + 1))]
    case .integer(let range):
      ["1", .number(JSONNumber(range.lowerBound - 1)), JSONNumber(1.5).map(JSONValue.number) ?? .null]
    case .number: ["1", true]
    case .flag: ["true", 1]
    case .date: ["2026-02-30", "24 Nov 2026", 5]
    case .timestamp: ["2026-11-24", 5]
    case .period: ["2026-13", 5]
    case .choice: ["nonsense", 5]
    case .reference: ["Not An Id!", 5]
    case .referenceSet, .wordSet, .prioritySet: [["a"], "a", ["a": false]]
    case .wordMap: [["a": 5], "a"]
    case .parts: [["a": 5], "a"]
    }
  }

  /// A document that holds an object at the record's place.
  private func document(_ spot: Spot, _ value: JSONValue?) -> JSONValue {
    var object = JSONObject()
    object[spot.field.name] = value
    return spot.record.tokens.reversed().reduce(.object(object)) { inner, token in .object(JSONObject([(token, inner)]))
    }
  }

  @Test(arguments: spots) func aWrongValueIsReportedAtItsPlace(_ spot: Spot) {
    for wrong in Self.wrongValues(spot.field.type) {
      let problems = StoreCheck.problems(in: document(spot, wrong), of: spot.document)
      #expect(
        problems.contains { $0.pointer?.tokens.starts(with: spot.pointer.tokens) == true && !$0.message.isEmpty },
        "\(wrong) was let through")
    }
  }

  @Test(arguments: spots.filter(\.field.isRequired)) func aMissingFieldIsReportedAtItsRecord(_ spot: Spot) {
    let problems = StoreCheck.problems(in: document(spot, nil), of: spot.document)
    #expect(problems.contains { $0.pointer == spot.record && $0.message.contains("\"\(spot.field.name)\"") })
  }

  @Test func aWrongKeyIsReported() {
    let value: JSONValue = ["actions": ["short": [:]], "neighbourhood": [:]]
    let problems = StoreCheck.problems(in: value, of: .neighbourhood("north"))
    #expect(problems.contains { $0.pointer == JSONPointer(["actions", "short"]) && $0.message.contains("key") })
  }

  /// Values that break a rule between fields or records, and where that is told.
  struct BrokenRule: CustomTestStringConvertible, Sendable {
    let document: DocumentID
    let path: [String]
    let value: JSONValue
    /// Where the problem is told; nil is where the value was set.
    var told: [String]?
    var testDescription: String { "\(document.path) \(path.joined(separator: "/"))" }
  }

  private static let north = DocumentID.neighbourhood("north")
  private static let values = DocumentID.observations("north")
  private static let action = ["actions", SampleStore.actionID]
  private static let ask = ["asks", SampleStore.askID]
  private static let point = ["series", "attendance", "points", "2026-08"]

  private static let brokenRules: [BrokenRule] = [
    .init(document: north, path: action + ["priority"], value: "none"),
    .init(document: north, path: action + ["ask"], value: .string(recordID)),
    .init(document: north, path: action + ["ref"], value: "NO-A-7"),
    .init(document: north, path: action + ["ref"], value: "XX-A-007"),
    .init(document: north, path: action + ["ref"], value: "NO-Q-001"),
    .init(document: north, path: action + ["title"], value: "  "),
    .init(document: north, path: action + ["status"], value: "closed"),
    .init(document: north, path: action + ["status"], value: "blocked"),
    .init(document: north, path: action + ["closed"], value: "2026-11-01", told: action + ["status"]),
    .init(document: north, path: action + ["closed"], value: "2026-09-01"),
    .init(document: north, path: action + ["original_due"], value: .null, told: action + ["due"]),
    .init(document: north, path: ask + ["state"], value: "told_back"),
    .init(document: north, path: ask + ["state"], value: "answered_no"),
    .init(document: north, path: ask + ["replied"], value: "2026-09-01"),
    .init(document: north, path: ask + ["panel"], value: "none"),
    .init(document: north, path: ["neighbourhood", "authority"], value: "none"),
    .init(document: north, path: ["neighbourhood", "code"], value: "n w"),
    .init(document: north, path: ["priorities"], value: [:], told: ["neighbourhood", "status"]),
    .init(
      document: north, path: ["priorities", "second"], value: ["number": 1, "title": "Another"],
      told: ["priorities", "second", "number"]),
    .init(document: north, path: ["claims", "bare"], value: ["statement": "Better", "by": "Somebody"]),
    .init(
      document: north, path: ["phases", recordID],
      value: ["phase": "delivery", "start": "2026-05-01", "end": "2026-04-01"], told: ["phases", recordID, "end"]),
    .init(document: values, path: ["series", "attendance", "area"], value: "south"),
    .init(document: values, path: point + ["value"], value: 101),
    .init(document: values, path: point + ["value"], value: 70),
    .init(document: values, path: point + ["marker"], value: "c"),
    .init(document: values, path: point + ["count"], value: 1_001),
    .init(document: values, path: point + ["count"], value: -1),
    .init(document: values, path: point + ["denominator"], value: 0),
    .init(document: values, path: point + ["lower"], value: 95, told: point + ["value"]),
    .init(document: values, path: point + ["lower"], value: 99, told: point + ["value"]),
    .init(document: values, path: ["series", "attendance", "points", "2026"], value: ["value": 90]),
    .init(document: values, path: ["series", "attendance", "points", "2026-07"], value: [:]),
    .init(
      document: .programme, path: ["partners", "club", "priorities"], value: ["north/none": true],
      told: ["partners", "club", "priorities", "north/none"]),
    .init(document: .neighbourhood("region"), path: ["neighbourhood"], value: place("RE"), told: []),
    .init(
      document: .neighbourhood("south"), path: ["neighbourhood"], value: place("NO"), told: ["neighbourhood", "code"]),
    .init(document: .observations("south"), path: ["series"], value: [:], told: []),
  ]

  private static func place(_ code: String) -> JSONValue {
    ["name": "South", "code": .string(code), "authority": "wirral", "status": "discovery"]
  }

  @Test(arguments: brokenRules) func aBrokenRuleIsReportedAtItsPlace(_ rule: BrokenRule) throws {
    var documents = SampleStore.documents
    #expect(StoreCheck.problems(in: documents).isEmpty)
    documents[rule.document] = SampleStore.setting(rule.value, rule.path, in: documents[rule.document])
    let told = JSONPointer(rule.told ?? rule.path)
    let problems = StoreCheck.problems(in: documents)
    #expect(problems.contains { $0.file == rule.document.path && $0.pointer == told }, "\(problems)")
  }

  @Test func aReferenceGivenTwiceIsReported() throws {
    var documents = SampleStore.documents
    let north = try #require(documents[.neighbourhood("north")])
    let twin = north[JSONPointer(["actions", SampleStore.actionID])] ?? .null
    documents[.neighbourhood("north")] = SampleStore.setting(twin, ["actions", Self.recordID], in: north)
    #expect(StoreCheck.problems(in: documents).contains { $0.pointer?.tokens == ["actions", Self.recordID, "ref"] })
  }

  @Test func whatCannotBeReadIsNotCalledMissing() {
    for unreadable in SampleStore.documents.keys {
      var documents = SampleStore.documents
      documents[unreadable] = nil
      #expect(StoreCheck.problems(in: documents, unreadable: [unreadable]).isEmpty, "\(unreadable.path)")
      if unreadable != .observations("north") { #expect(!StoreCheck.problems(in: documents).isEmpty) }
    }
  }

  @Test func aRecordThatCannotBeShownIsSaid() throws {
    var documents = SampleStore.documents
    documents[.neighbourhood("north")] = SampleStore.setting(
      "opne", ["actions", SampleStore.actionID, "status"], in: documents[.neighbourhood("north")])
    let snapshot = Snapshot(documents: documents)
    #expect(snapshot.neighbourhood("north")?.actions.isEmpty == true)
    #expect(snapshot.damaged.map(\.pointer) == [JSONPointer(["actions", SampleStore.actionID])])
    #expect(snapshot.damage(of: "north").count == 1 && snapshot.damage(of: "south").isEmpty)
  }

  @Test func unknownKeysAreLeftAlone() throws {
    let north = try #require(SampleStore.documents[.neighbourhood("north")])
    guard case .object(var object) = north else { return }
    object["from_the_future"] = ["x": 1]
    #expect(StoreCheck.problems(in: .object(object), of: .neighbourhood("north")).isEmpty)
  }
}
