/// Due dates as people type them.
public enum DuePhrase {
  /// Reads `today`, `tomorrow`, `fri`, `+2w`, `+10d`, `+1m`, `12 dec`, `12/12`, `12 dec 2026` or `2026-12-12`.
  ///
  /// A weekday is the next one after today. A day without a year is the next such day, today included.
  /// - Returns: the day, or nil when the phrase is none of these.
  public static func date(_ phrase: String, today: CalendarDate) -> CalendarDate? {
    let text = phrase.lowercased().split(separator: " ").joined(separator: " ")
    if let date = CalendarDate(iso: text) { return date }
    switch text {
    case "today": return today
    case "tomorrow", "tom": return today.adding(days: 1)
    default: break
    }
    if let number = CalendarDate.weekday(named: text) {
      return today.adding(days: (number - today.weekday + 6) % 7 + 1)
    }
    if text.hasPrefix("+") { return offset(text.dropFirst(), today: today) }
    return dayAndMonth(text, today: today)
  }

  /// The hint that screens and errors show.
  public static let hint = "fri, +2w, 12 dec or 2026-12-12"

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

  private static func dayAndMonth(_ text: String, today: CalendarDate) -> CalendarDate? {
    let parts = text.split { $0 == " " || $0 == "/" }.map(String.init)
    guard parts.count == 2 || parts.count == 3, let day = Digits.number(parts[0]),
      let month = CalendarDate.month(named: parts[1]) ?? Digits.number(parts[1])
    else { return nil }
    if parts.count == 3 {
      guard let year = Digits.number(parts[2]), parts[2].count == 4 else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    // 29 February may be four years away, eight across a century.
    return (0...8).lazy.compactMap { CalendarDate(year: today.year + $0, month: month, day: day) }
      .first { $0 >= today }
  }
}
