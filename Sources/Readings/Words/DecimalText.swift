/// Numbers as people read them: fixed decimals, commas between thousands.
public enum DecimalText {
  /// The decimals that a step of an axis needs, at most 9.
  public static func decimals(of step: Double) -> Int {
    var scaled = abs(step)
    for count in 0..<9 {
      if abs(scaled - scaled.rounded()) < 1e-6 * max(1, scaled) { return count }
      scaled *= 10
    }
    return 9
  }

  /// A number with fixed decimals, 0 to 9, and commas between thousands; beyond 15 digits, as the language prints it.
  ///
  /// Halves are rounded away from zero, as the Department for Education rounds.
  public static func text(of value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 1e15 else { return "\(value)" }
    let digits = Int(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    let whole = grouped(String(digits / scale))
    guard decimals > 0 else { return sign + whole }
    let fraction = String(digits % scale)
    return sign + whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
