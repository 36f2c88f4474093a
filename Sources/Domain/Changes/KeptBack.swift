import StrictJSON

/// Figures that were kept back when a record was printed must not be taken for gone when it is read in again.
enum KeptBack {
  /// Puts the standing figures where what was given says only that they are confidential.
  static func restore(_ entries: inout RecordEntries, of address: RecordAddress, from standing: JSONObject) {
    switch address.kind {
    case .activity where entries["attendance_marker"]?.stringValue == MissingMarker.confidential.rawValue:
      entries["attendance"] = nil
    case .series: restorePoints(&entries, from: standing["points"]?.objectValue ?? JSONObject())
    default: break
    }
  }

  private static func restorePoints(_ entries: inout RecordEntries, from standing: JSONObject) {
    switch entries["points"] {
    case .array(let points)?:
      entries["points"] = .array(
        points.map { point in
          guard let period = point["period"]?.stringValue,
            case .object(var known) = restored(point, from: standing[period])
          else { return point }
          known["period"] = .string(period)
          return .object(known)
        })
    case .object(let points)?:
      entries["points"] = .object(
        JSONObject(points.map { key, point in (key, restored(point, from: standing[key])) }))
    default: break
    }
  }

  /// What stands where a point was kept back or rounded; else the point, with what it once replaced.
  private static func restored(_ point: JSONValue, from standing: JSONValue?) -> JSONValue {
    guard let standing else { return point }
    if isKeptBack(point) { return standing }
    guard case .object(var members) = point else { return point }
    members["was"] = standing["was"]
    return .object(members)
  }

  private static func isKeptBack(_ point: JSONValue) -> Bool {
    if point["rounded"] == true { return true }
    if point.stringValue == MissingMarker.confidential.mark { return true }
    return point["marker"]?.stringValue == MissingMarker.confidential.rawValue && point["value"]?.doubleValue == nil
  }
}
