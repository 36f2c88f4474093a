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
    guard let indicator = place.indicators.first(where: { $0.id == indicatorID || $0.definition.id == indicatorID })
    else {
      let known = place.indicators.map(\.id).joined(separator: ", ")
      throw .notFound("\(place.name) has no indicator \"\(indicatorID)\"; it has \(known.isEmpty ? "none" : known).")
    }
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

  private static func completed(
    _ fields: ObservationFields, _ definition: IndicatorDefinition
  ) throws(Refusal) -> ObservationFields {
    var fields = fields
    if let denominator = fields.denominator, denominator <= 0 {
      throw .invalid("denominator", "The denominator must be above 0.")
    }
    if let count = fields.count, count < 0 { throw .invalid("count", "The count cannot be below 0.") }
    if definition.form == .proportion, let count = fields.count, let denominator = fields.denominator,
      count > denominator
    {
      throw .invalid("count", "The count is above the denominator; have the two been swapped?")
    }
    if let lower = fields.lower, let upper = fields.upper, lower > upper {
      throw .invalid("lower", "The lower limit is above the upper one.")
    }
    if fields.value == nil, fields.marker == nil, let count = fields.count {
      switch definition.form {
      case .proportion: fields.value = fields.denominator.map { count / $0 * 100 }
      case .rate: fields.value = fields.denominator.map { count / $0 * Double(definition.per) }
      case .count: fields.value = count
      case .measure: break
      }
    }
    guard (fields.value == nil) != (fields.marker == nil) else {
      throw .invalid(
        "value",
        fields.value == nil
          ? "Give a value, a count with its denominator, or a marker that says why there is no value."
          : "A value with a marker that says it is missing cannot both be right; leave one out.")
    }
    return fields
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
