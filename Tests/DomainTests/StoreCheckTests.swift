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
    case .referenceSet, .wordSet: [["a"], "a", ["a": false]]
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

  /// A value that breaks a rule between records or fields, and where.
  private static let brokenRules: [(path: [String], value: JSONValue)] = [
    (["actions", SampleStore.actionID, "priority"], "none"), (["actions", SampleStore.actionID, "ref"], "NO-A-7"),
    (["actions", SampleStore.actionID, "ref"], "XX-A-007"), (["actions", SampleStore.actionID, "status"], "closed"),
    (["actions", SampleStore.actionID, "status"], "blocked"), (["asks", SampleStore.askID, "state"], "told_back"),
    (["asks", SampleStore.askID, "state"], "answered_no"), (["asks", SampleStore.askID, "replied"], "2026-09-01"),
    (["neighbourhood", "authority"], "none"),
  ]

  @Test(arguments: brokenRules.indices) func aBrokenRuleIsReportedAtItsPlace(_ index: Int) throws {
    let (path, value) = Self.brokenRules[index]
    let pointer = JSONPointer(path)
    var documents = SampleStore.documents
    #expect(StoreCheck.problems(in: documents).isEmpty)
    let north = try #require(documents[.neighbourhood("north")])
    let change = Change(document: .neighbourhood("north"), pointer: pointer, before: north[pointer], after: value)
    guard case .changed(let broken) = change.applied(to: north) else {
      Issue.record("nothing was broken")
      return
    }
    documents[.neighbourhood("north")] = broken
    #expect(StoreCheck.problems(in: documents).contains { $0.pointer == pointer })
  }

  @Test func unknownKeysAreLeftAlone() throws {
    let north = try #require(SampleStore.documents[.neighbourhood("north")])
    guard case .object(var object) = north else { return }
    object["from_the_future"] = ["x": 1]
    #expect(StoreCheck.problems(in: .object(object), of: .neighbourhood("north")).isEmpty)
  }
}
