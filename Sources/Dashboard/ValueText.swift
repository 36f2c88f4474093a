import Domain

/// Values of indicators as people read them.
public enum ValueText {
  /// A number with a fixed number of decimals, thousands parted by blanks: `1 204`, `41.0`, `-3.5`.
  ///
  /// Halves are rounded away from zero, as the Department for Education rounds.
  public static func number(_ value: Double, decimals: Int) -> String {
    let scale = [1.0, 10, 100, 1_000][min(max(decimals, 0), 3)]
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e15 else { return value.description }
    let whole = Int(scaled) / Int(scale)
    let fraction = Int(scaled) % Int(scale)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let tail = decimals > 0 ? "." + String(String(fraction + Int(scale)).dropFirst()) : ""
    return sign + grouped(whole) + tail
  }

  /// A value for a narrow column: the number, with a percent sign where that is the unit.
  public static func short(_ value: Double, _ definition: IndicatorDefinition) -> String {
    number(value, decimals: definition.decimals) + (definition.unit == "%" ? "%" : "")
  }

  /// A value with its unit: `18.4%`, `12.0 months`.
  public static func full(_ value: Double, _ definition: IndicatorDefinition) -> String {
    let text = short(value, definition)
    return definition.unit == "%" || definition.unit.isEmpty ? text : "\(text) \(definition.unit)"
  }

  /// An observation's value for a narrow column, else the mark of why there is none.
  public static func short(_ observation: Observation?, _ definition: IndicatorDefinition) -> String {
    guard let observation else { return MissingMarker.notAvailable.mark }
    return observation.value.map { short($0, definition) }
      ?? (observation.marker ?? .notAvailable).mark
  }

  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(" ", at: index)
      index -= 3
    }
    return String(digits)
  }
}

extension IndicatorDefinition {
  /// The name with the unit behind it, unless the name says it already.
  var nameWithUnit: String { name.hasSuffix(unit) ? name : "\(name), \(unit)" }
}
