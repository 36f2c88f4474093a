import StrictJSON

/// The rules by which partner activity is taken down.
public enum ActivityEdits {
  /// Takes down something that a partner did.
  ///
  /// - Parameters:
  ///   - date: a day as people type it; nil is today.
  ///   - sessions: how many sessions, 0 to report that there were none.
  ///   - attendance: how many came.
  /// - Returns: the edit and the new record's id.
  public static func add(
    _ title: String, by partner: String, in slug: String, date: String?, priority: String?, sessions: Int?,
    attendance: Int?, venue: String?, snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> (edit: Edit, id: String) {
    let place = try snapshot.placeToWrite(slug)
    guard let words = try Words.value(title, for: "title", of: .activity) else {
      throw .invalid("title", "An activity needs a title: say what was done.")
    }
    guard let found = place.partner(typed: partner) else {
      throw .notFound(
        "\(place.name) has no partner \"\(partner)\". `steer show \(slug)` lists its partners.")
    }
    let day = try Words.pastDay(date, for: "date", today: context.today)
    for (field, number) in [("sessions", sessions), ("attendance", attendance)] {
      guard let number, case .integer(let range)? = Shape.activity.field(field)?.type, !range.contains(number) else {
        continue
      }
      throw .invalid(field, "The number for \(field) is from \(range.lowerBound) to \(range.upperBound).")
    }
    var record: JSONObject = [
      "partner": .string(found.id), "date": .string(day.iso), "title": words, "revision": 1,
    ]
    record["priority"] = try place.priorityID(typed: priority).map(JSONValue.string)
    record["sessions"] = sessions.map { .number(JSONNumber($0)) }
    record["attendance"] = attendance.map { .number(JSONNumber($0)) }
    record["place"] = try Words.value(venue ?? "", for: "place", of: .activity)
    let id = context.newID()
    let address = RecordAddress(document: .neighbourhood(slug), kind: .activity, id: id)
    let change = Change(document: address.document, pointer: address.pointer, before: nil, after: .object(record))
    return (Edit(summary: "Activity of \(found.name) taken down", changes: [change]), id)
  }
}
