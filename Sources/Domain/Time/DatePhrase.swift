/// Days as people type them: when something is due, or when something happened.
public enum DatePhrase {
  /// Which way a phrase without a year looks.
  public enum Direction: Hashable, Sendable {
    /// To today and after it: a due date.
    case ahead
    /// To today and before it: something that happened.
    case back

    /// The hint that screens and errors show.
    public var hint: String {
      self == .ahead ? "fri, +2w, 12 dec or 2026-12-12" : "yesterday, fri, 12 nov or 2026-11-12"
    }
  }

  /// Reads `today`, `tomorrow`, `yesterday`, `fri`, `+2w`, `+10d`, `+1m`, `12 dec`, `12/12`, `12 dec 2026` or
  /// `2026-12-12`.
  ///
  /// A weekday is the nearest one after today, or before it when looking back. A day without a year is the nearest such
  /// day in that direction, today included.
  /// - Returns: the day, or nil when the phrase is none of these.
  public static func date(_ phrase: String, looking direction: Direction = .ahead, today: CalendarDate) -> CalendarDate?
  {
    let text = phrase.lowercased().split(separator: " ").joined(separator: " ")
    if let date = CalendarDate(iso: text) { return date }
    switch text {
    case "today": return today
    case "tomorrow", "tom": return today.adding(days: 1)
    case "yesterday": return today.adding(days: -1)
    default: break
    }
    if let number = CalendarDate.weekday(named: text) {
      let ahead = (number - today.weekday + 6) % 7 + 1
      let back = (today.weekday - number + 6) % 7 + 1
      return today.adding(days: direction == .ahead ? ahead : -back)
    }
    if text.hasPrefix("+") { return offset(text.dropFirst(), today: today) }
    return dayAndMonth(text, direction, today: today)
  }

  private static func offset(_ text: Substring, today: CalendarDate) -> CalendarDate? {
    guard let unit = text.last, let count = Digits.number(text.dropLast().split(separator: " ").joined()),
      count <= 3_650
    else { return nil }
    switch unit {
    case "d": return today.adding(days: count)
    case "w": return today.adding(days: count * 7)
    case "m": return today.adding(months: count)
    default: return nil
    }
  }

  private static func dayAndMonth(_ text: String, _ direction: Direction, today: CalendarDate) -> CalendarDate? {
    let parts = text.split { $0 == " " || $0 == "/" }.map(String.init)
    guard parts.count == 2 || parts.count == 3, let day = Digits.number(parts[0]),
      let month = CalendarDate.month(named: parts[1]) ?? Digits.number(parts[1])
    else { return nil }
    if parts.count == 3 {
      guard let year = Digits.number(parts[2]), parts[2].count == 4 else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    // 29 February may be four years away, eight across a century.
    return (0...8).lazy
      .compactMap { CalendarDate(year: today.year + (direction == .ahead ? $0 : -$0), month: month, day: day) }
      .first { direction == .ahead ? $0 >= today : $0 <= today }
  }
}
