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
          guard isKeptBack(point), let period = point["period"]?.stringValue,
            case .object(var known)? = standing[period]
          else { return point }
          known["period"] = .string(period)
          return .object(known)
        })
    case .object(let points)?:
      entries["points"] = .object(
        JSONObject(points.map { key, point in (key, isKeptBack(point) ? standing[key] ?? point : point) }))
    default: break
    }
  }

  private static func isKeptBack(_ point: JSONValue) -> Bool {
    if point.stringValue == MissingMarker.confidential.mark { return true }
    return point["marker"]?.stringValue == MissingMarker.confidential.rawValue && point["value"]?.doubleValue == nil
  }
}
