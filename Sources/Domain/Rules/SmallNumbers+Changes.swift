import StrictJSON

extension SmallNumbers {
  /// A change as the history and a refused edit may tell it: what could point at a person is kept back.
  public static func safe(_ change: Change, in snapshot: Snapshot) -> Change {
    guard let record = change.record else { return change }
    let depth = change.pointer.tokens.count - record.pointer.tokens.count
    // Of a series only its points hold figures.
    if record.kind == .series, depth > 0, !change.field.hasPrefix("points") { return change }
    func safe(_ value: JSONValue?) -> JSONValue? {
      switch record.kind {
      case .series
      where change.document != .wideObservations
        && (snapshot.programme.disclosure == .exact || isOfGroup(record, value, snapshot)):
        // Whether a group gives another one away cannot be told from one change.
        withoutFigures(value, depth)
      case .series where change.document != .wideObservations:
        safeSeries(
          value, depth, definition(of: record, value, snapshot), snapshot.programme.disclosure,
          code: change.pointer.tokens.last ?? "")
      case .activity: safeActivity(value, field: change.field)
      default: value
      }
    }
    return Change(
      document: change.document, pointer: change.pointer, before: safe(change.before), after: safe(change.after))
  }

  private static let mark = JSONValue.string(MissingMarker.confidential.mark)

  private static func definition(
    of record: RecordAddress, _ value: JSONValue?, _ snapshot: Snapshot
  ) -> IndicatorDefinition? {
    let series = value?["definition"] == nil ? snapshot.value(record.document, record.pointer) : value
    return series?["definition"]?.stringValue.flatMap { snapshot.programme.definitions[$0] }
  }

  private static func isOfGroup(_ record: RecordAddress, _ value: JSONValue?, _ snapshot: Snapshot) -> Bool {
    let series = value?["definition"] == nil ? snapshot.value(record.document, record.pointer) : value
    return series?["breakdown"]?.objectValue?.isEmpty == false
  }

  /// The series of a group, its points, one point or one figure, every figure kept back.
  private static func withoutFigures(_ value: JSONValue?, _ depth: Int) -> JSONValue? {
    guard let value else { return nil }
    switch depth {
    case 0:
      guard case .object(var series) = value else { return value }
      series["points"] = withoutFigures(series["points"], 1)
      return .object(series)
    case 1: return .object(JSONObject((value.objectValue ?? [:]).map { ($0.key, mark) }))
    case 2: return value.objectValue == nil ? value : mark
    default: return value.doubleValue == nil ? value : mark
    }
  }

  /// A series, its points, one point or one figure of a point, by how far below the record it lies.
  private static func safeSeries(
    _ value: JSONValue?, _ depth: Int, _ definition: IndicatorDefinition?, _ rule: DisclosureRule, code: String
  ) -> JSONValue? {
    guard let value else { return nil }
    switch depth {
    case 0:
      guard case .object(var series) = value else { return value }
      series["points"] = safeSeries(series["points"], 1, definition, rule, code: "")
      return .object(series)
    case 1:
      return .object(
        JSONObject(
          (value.objectValue ?? [:]).map { ($0.key, safeSeries($0.value, 2, definition, rule, code: $0.key) ?? .null) })
      )
    case 2:
      guard let definition, let point = Observation(code: code, fields: RecordFields(value)) else { return mark }
      let shown = SmallNumbers.safe(point, of: definition, by: rule)
      return shown == point ? value : shown.marker == .confidential ? mark : figures(of: shown, in: value)
    default:
      // One figure alone cannot be judged.
      return value.doubleValue == nil ? value : mark
    }
  }

  /// A point with the figures that may be shown.
  private static func figures(of shown: Observation, in value: JSONValue) -> JSONValue {
    guard case .object(var point) = value else { return value }
    for (name, number) in [
      ("value", shown.value), ("count", shown.count), ("denominator", shown.denominator), ("lower", shown.lower),
      ("upper", shown.upper),
    ] { point[name] = number.flatMap(JSONNumber.init).map(JSONValue.number) }
    // What stood there before, and what is said of it, can be seen where it was written down.
    point["was"] = nil
    if shown.note == nil { point["note"] = nil }
    return .object(point)
  }

  private static func safeActivity(_ value: JSONValue?, field: String) -> JSONValue? {
    func isHidden(_ value: JSONValue?) -> Bool { value?.doubleValue.map(hidden.contains) ?? false }
    if field == "attendance", isHidden(value) { return mark }
    guard field.isEmpty, case .object(var activity)? = value, isHidden(activity["attendance"]) else { return value }
    activity["attendance"] = mark
    return .object(activity)
  }
}
