import Readings

/// Values of indicators as people read them.
public enum ValueText {
  /// A number with 0 to 3 decimals: `1,204`, `41.0`, `-3.5`.
  public static func number(_ value: Double, decimals: Int) -> String {
    DecimalText.text(of: value, decimals: min(max(decimals, 0), 3))
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

  /// A value as a sentence says it: without decimals where they are all 0.
  public static func spoken(_ value: Double, _ definition: IndicatorDefinition) -> String {
    let text = number(value, decimals: definition.decimals)
    let bare = definition.decimals > 0 ? text.trimmingZeros : text
    return bare + (definition.unit == "%" ? "%" : "")
  }

  /// An observation's value for a narrow column, else the mark of why there is none.
  public static func short(_ observation: Observation?, _ definition: IndicatorDefinition) -> String {
    guard let observation else { return MissingMarker.notAvailable.mark }
    return observation.value.map { short($0, definition) }
      ?? (observation.marker ?? .notAvailable).mark
  }
}

extension String {
  /// A decimal without a fraction of zeros.
  fileprivate var trimmingZeros: String {
    guard let point = firstIndex(of: "."), self[index(after: point)...].allSatisfy({ $0 == "0" }) else { return self }
    return String(self[..<point])
  }
}

extension IndicatorDefinition {
  /// The name with the unit behind it, unless the name says it already.
  public var nameWithUnit: String { name.hasSuffix(unit) ? name : "\(name), \(unit)" }
}
