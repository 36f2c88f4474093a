import Domain
import Foundation
import JSONStore
import StrictJSON
import Testing

/// A store in a folder that is removed when the test lets it go.
final class TestStore {
  let path: String

  init(title: String = "Book the hall") throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("steer-store-\(UUID().uuidString)").path
    try StoreMaker.make(at: path, documents: TestStore.documents(title), summary: "Made", context: context("maker"))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func open(_ options: ProgrammeStore.Options = .init()) throws -> ProgrammeStore {
    try ProgrammeStore(path: path, options: options)
  }

  func read(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: path + "/" + name))) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  /// The one journal segment's name.
  func journalName() throws -> String {
    let replica = try #require(try FileManager.default.contentsOfDirectory(atPath: path + "/journal").first)
    return "journal/\(replica)/2026-11.jsonl"
  }

  private static func documents(_ title: String) -> [DocumentID: JSONValue] {
    [
      .programme: [
        "programme": ["name": "Programme", "region": "Region"], "authorities": ["wirral": ["name": "Wirral"]],
        "definitions": [
          "attendance": [
            "name": "Attendance", "short": "Attendance", "unit": "%", "improvement": "increase",
            "measures": "population", "value": "proportion", "cadence": "monthly",
          ]
        ],
        "from_the_future": ["kept": true],
      ],
      .neighbourhood("north"): [
        "neighbourhood": ["name": "North", "code": "NO", "authority": "wirral", "status": "discovery"],
        "indicators": ["attendance": ["definition": "attendance"]],
        "actions": [
          "01m00000000000000000000001": [
            "ref": "NO-A-001", "title": .string(title), "status": "open", "raised": "2026-10-01", "owner": "Lead",
            "from_the_future": [1, "kept"],
          ]
        ],
      ],
    ]
  }
}

/// Somebody who edits, at a fixed moment, with new ids every time.
func context(_ person: String, second: Int = 0) -> EditContext {
  EditContext(
    by: person, at: Timestamp(secondsSince1970: 20_781 * 86_400 + second), today: CalendarDate(daysSince1970: 20_781)
  ) {
    var generator = SystemRandomNumberGenerator()
    return RecordID.make(milliseconds: 1_795_478_400_000, using: &generator)
  }
}

extension ProgrammeStore {
  /// Changes fields of the one action, departing from what this store has last read.
  @discardableResult
  func edit(_ context: EditContext, _ change: (inout ActionFields) -> Void) throws -> Saved {
    var fields = ActionFields()
    change(&fields)
    let seen = snapshot
    return try commit(context) { _ in try ActionEdits.edit(["NO-A-001"], fields, in: seen, context: context) }
  }

  var action: Action? { snapshot.action("NO-A-001") }
}
