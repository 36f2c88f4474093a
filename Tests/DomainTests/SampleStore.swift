import Domain
import StrictJSON

/// A small programme for tests: one neighbourhood with one of everything that the rules speak of.
enum SampleStore {
  static let today = CalendarDate(daysSince1970: 20_781)  // 24 November 2026
  static let actionID = "01m00000000000000000000001"
  static let askID = "01m00000000000000000000002"

  static let context = EditContext(
    by: "anna", at: Timestamp(secondsSince1970: 20_781 * 86_400), today: today
  ) { "01m0000000000000000000000" + "9" }

  static let documents: [DocumentID: JSONValue] = [
    .programme: [
      "revision": 1, "programme": ["name": "Programme", "region": "Region"],
      "authorities": ["wirral": ["name": "Wirral", "code": "E08000015"]],
      "definitions": [
        "attendance": [
          "name": "Attendance", "short": "Attendance", "unit": "%", "improvement": "increase", "measures": "population",
          "value": "proportion", "cadence": "monthly",
        ]
      ],
      "partners": ["club": ["name": "Youth club", "sector": "youth", "neighbourhoods": ["north": true]]],
    ],
    .neighbourhood("north"): [
      "revision": 1, "neighbourhood": ["name": "North", "code": "NO", "authority": "wirral", "status": "delivery"],
      "priorities": ["reading": ["number": 1, "title": "Reading"]],
      "indicators": ["attendance": ["definition": "attendance", "priority": "reading", "target": 95]],
      "actions": [
        actionID: [
          "ref": "NO-A-007", "title": "Book the hall", "status": "open", "raised": "2026-10-01", "due": "2026-11-24",
          "original_due": "2026-11-10", "owner": "Lead", "future_key": "kept",
        ]
      ],
      "asks": [
        askID: [
          "ref": "NO-Q-001", "text": "Light the path", "heard": "2026-10-01", "state": "heard",
          "reply_due": "2026-11-23",
        ]
      ],
    ],
    .observations("north"): [
      "revision": 1,
      "series": [
        "attendance": [
          "definition": "attendance", "area": "north", "area_name": "North",
          "points": [
            "2026-08": ["value": 90, "count": 900, "denominator": 1_000],
            "2026-10": ["value": 50, "count": 5, "denominator": 10],
          ],
        ]
      ],
    ],
  ]

  /// The documents with a rule for small counts.
  static func documents(disclosure: DisclosureRule) -> [DocumentID: JSONValue] {
    var documents = documents
    documents[.programme] = setting(
      .string(disclosure.rawValue), ["programme", "disclosure"], in: documents[.programme])
    return documents
  }

  static var snapshot: Snapshot { Snapshot(documents: documents) }

  /// A document with one value at a path changed.
  static func setting(_ value: JSONValue, _ path: [String], in document: JSONValue?) -> JSONValue {
    guard let first = path.first else { return value }
    var members = document?.objectValue ?? JSONObject()
    members[first] = setting(value, Array(path.dropFirst()), in: members[first])
    return .object(members)
  }

  /// The documents after an edit.
  static func applying(_ edit: Edit) -> [DocumentID: JSONValue]? {
    var documents = documents
    for change in edit.changes {
      switch change.applied(to: documents[change.document] ?? [:]) {
      case .changed(let value): documents[change.document] = value
      case .unchanged: continue
      case .refused: return nil
      }
    }
    return documents
  }
}
