import Readings
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

  /// The figures that stand where a point is given as it was shown, kept back or rounded; else those that are given.
  ///
  /// What is said beside the figures is taken as given, and what the point once replaced stays with it.
  private static func restored(_ point: JSONValue, from standing: JSONValue?) -> JSONValue {
    guard case .object(var given) = point else {
      return point.stringValue == MissingMarker.confidential.mark ? standing ?? point : point
    }
    guard let known = standing?.objectValue else { return point }
    given["was"] = known["was"]
    let isHidden =
      given["value"]?.doubleValue == nil
      && (given["marker"]?.stringValue == MissingMarker.confidential.rawValue
        || given["marker"]?.stringValue == nil && known["value"] != nil)
    if isHidden || given["rounded"] == true && isAsShown(given, known) {
      for name in figures + ["marker"] { given[name] = known[name] }
    }
    return .object(given)
  }

  private static let figures = ["value", "count", "denominator", "lower", "upper"]

  /// Whether figures are those that stand there, as far as rounding lets them be seen.
  private static func isAsShown(_ given: JSONObject, _ known: JSONObject) -> Bool {
    ["count", "denominator"].allSatisfy { name in
      // A measure is shown without its counts.
      guard let count = given[name]?.doubleValue else { return true }
      return count == known[name]?.doubleValue.map(SmallCounts.rounded)
    }
      && (known["count"] != nil || known["denominator"] != nil
        || given["value"]?.doubleValue == known["value"]?.doubleValue.map(SmallCounts.rounded)
        || given["value"] == known["value"])
  }
}
