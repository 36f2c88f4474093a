import StrictJSON

/// Moves the illustrative dates of the demo region to the day on which it is looked at.
///
/// Dates move by whole weeks, so that weekdays stay; periods of illustrative series, and activity reported for a month
/// on its last day, move by whole periods, so that no two fall together. What has a source keeps its dates.
public enum DemoDates {
  /// The documents with their illustrative dates moved from the demo's anchor to a day.
  public static func moved(_ documents: [DocumentID: JSONValue], to today: CalendarDate) -> [DocumentID: JSONValue] {
    guard let anchor = documents[.programme]?["programme", "demo_anchor"]?.stringValue.flatMap(CalendarDate.init(iso:))
    else { return documents }
    let mover = Mover(anchor: anchor, days: anchor.days(to: today).flooredQuotient(7) * 7)
    return Dictionary(uniqueKeysWithValues: documents.map { ($0.key, mover.moved($0.value, of: $0.key)) })
  }

  private struct Mover {
    let anchor: CalendarDate
    let days: Int

    func moved(_ value: JSONValue, of document: DocumentID) -> JSONValue {
      guard case .object(var root) = value else { return value }
      for kind in document.kinds {
        guard case .object(let collection)? = root[kind.collection] else { continue }
        root[kind.collection] =
          kind.isSingleton
          ? record(.object(collection), kind.shape)
          : .object(JSONObject(collection.map { ($0.key, record($0.value, kind.shape)) }))
      }
      if document == .programme, case .object(var programme)? = root["programme"] {
        programme["demo_anchor"] = .string(anchor.adding(days: days).iso)
        root["programme"] = .object(programme)
      }
      return .object(root)
    }

    private func record(_ value: JSONValue, _ shape: Shape) -> JSONValue {
      guard value["illustrative"]?.boolValue == true, case .object(var object) = fields(of: value, shape) else {
        return value
      }
      if shape == .activity, let date = value["date"]?.stringValue.flatMap(CalendarDate.init(iso:)),
        date == date.endOfMonth, let month = Period(code: period(Period.containing(date, kind: .month).code))
      {
        object["date"] = .string(month.end.iso)
      }
      return .object(object)
    }

    private func fields(of value: JSONValue, _ shape: Shape) -> JSONValue {
      guard case .object(var object) = value else { return value }
      for field in shape.fields {
        guard let content = object[field.name] else { continue }
        object[field.name] = moved(content, field.type)
      }
      return .object(object)
    }

    private func moved(_ value: JSONValue, _ type: FieldType) -> JSONValue {
      switch type {
      case .date:
        value.stringValue.flatMap(CalendarDate.init(iso:)).map { .string($0.adding(days: days).iso) } ?? value
      case .timestamp:
        value.stringValue.flatMap(Timestamp.init(iso:)).map {
          .string(Timestamp(secondsSince1970: $0.secondsSince1970 + days * 86_400).iso)
        } ?? value
      case .period: value.stringValue.map { .string(period($0)) } ?? value
      case .parts(let shape, let key):
        .object(
          JSONObject(
            (value.objectValue ?? [:]).map { (key == .period ? period($0.key) : $0.key, fields(of: $0.value, shape)) }))
      default: value
      }
    }

    /// Values of a period come in about two weeks after it; counted from then, none is moved ahead of the dates.
    private func period(_ code: String) -> String {
      let known = anchor.adding(days: -14)
      guard let period = Period(code: code), period.kind != .span, period.kind != .months,
        let steps = Period.containing(known, kind: period.kind)
          .steps(to: .containing(known.adding(days: days), kind: period.kind))
      else { return code }
      return period.advanced(by: steps).code
    }
  }
}
