import StrictJSON

/// The rules by which values of indicators are taken down.
public enum ObservationEdits {
  /// Takes down a value of a neighbourhood's indicator for a period, or corrects the one that stands there.
  ///
  /// A proportion or rate without a value is worked out from its count and denominator.
  /// - Returns: the edit and the observation as it will stand.
  public static func observe(
    _ indicatorID: String, _ period: Period, _ fields: ObservationFields, in slug: String, snapshot: Snapshot,
    context: EditContext
  ) throws(Refusal) -> Edit {
    let place = try snapshot.placeToWrite(slug)
    let wanted = indicatorID.lowercased()
    guard let indicator = place.indicators.first(where: { $0.id == wanted || $0.definition.id == wanted }) else {
      let known = place.indicators.map(\.id).joined(separator: ", ")
      throw .notFound("\(place.name) has no indicator \"\(indicatorID)\"; it has \(known.isEmpty ? "none" : known).")
    }
    try checkPeriod(period, indicator.definition, today: context.today)
    let fields = try completed(fields, indicator.definition)
    let document = DocumentID.observations(slug)
    let seriesID = indicator.series?.id ?? indicator.id
    let address = RecordAddress(document: document, kind: .series, id: seriesID)
    var changes: [Change] = []
    let point = try record(fields)
    if snapshot.value(document, address.pointer) == nil {
      // The first value of an indicator brings its series with it.
      let series: JSONObject = [
        "definition": .string(indicator.definition.id), "area": .string(slug), "area_name": .string(place.name),
        "revision": 1, "points": .object([period.code: .object(point)]),
      ]
      changes.append(Change(document: document, pointer: address.pointer, before: nil, after: .object(series)))
    } else {
      let pointer = address.pointer("points", period.code)
      let standing = snapshot.value(document, pointer)
      if standing != .object(point) {
        changes.append(Change(document: document, pointer: pointer, before: standing, after: .object(point)))
      }
    }
    return Edit(summary: "\(indicator.definition.short) for \(period.words) taken down", changes: changes)
  }

  /// The fields with the value that they imply, or a refusal when they do not hold together.
  private static func completed(
    _ fields: ObservationFields, _ definition: IndicatorDefinition
  ) throws(Refusal) -> ObservationFields {
    var fields = fields
    if fields.value == nil, fields.marker == nil, let count = fields.count {
      if definition.form == .count { fields.value = count }
      if let denominator = fields.denominator, denominator > 0 {
        fields.value = ObservationRules.value(count, denominator, definition)
      }
    }
    if let complaint = ObservationRules.complaints(fields, definition).first {
      throw .invalid(complaint.field, "The \(complaint.field) \(complaint.message).")
    }
    return fields
  }

  private static func checkPeriod(
    _ period: Period, _ definition: IndicatorDefinition, today: CalendarDate
  ) throws(Refusal) {
    if let kinds = definition.cadence.periodKinds, !kinds.contains(period.kind) {
      throw .invalid(
        "period", "\(definition.name) is \(definition.cadence.rawValue); give \(definition.cadence.example).")
    }
    if period.start > today {
      throw .invalid("period", "\(period.words.capitalizedStart) has not begun yet, so it has no value.")
    }
  }

  private static func record(_ fields: ObservationFields) throws(Refusal) -> JSONObject {
    var record: JSONObject = [:]
    for (name, number) in [
      ("value", fields.value), ("count", fields.count), ("denominator", fields.denominator),
      ("lower", fields.lower), ("upper", fields.upper),
    ] {
      guard let number else { continue }
      guard let exact = JSONNumber(number) else { throw .invalid(name, "The \(name) is not a number.") }
      record[name] = .number(exact)
    }
    record["marker"] = fields.marker.map { .string($0.rawValue) }
    record["source"] = try Words.value(fields.source ?? "", for: "source", of: .observation)
    return record
  }
}
