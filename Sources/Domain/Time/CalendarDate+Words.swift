extension CalendarDate {
  static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The day as people say it, `24 Nov 2026`.
  public var words: String { "\(day) \(CalendarDate.monthNames[month - 1]) \(year)" }

  /// The month and the year, `Nov 26`.
  public var monthWords: String { "\(CalendarDate.monthNames[month - 1]) \(Digits.padded(year % 100, 2))" }

  /// The day with its weekday, `Tue 24 Nov`.
  public var weekdayWords: String {
    "\(CalendarDate.weekdayNames[weekday - 1]) \(day) \(CalendarDate.monthNames[month - 1])"
  }

  /// The day for narrow columns: without the year when it lies within half a year of a given day.
  public func shortWords(near today: CalendarDate) -> String {
    abs(days(to: today)) <= 183 ? "\(day) \(CalendarDate.monthNames[month - 1])" : words
  }

  /// The number of the month whose name begins with three or more of these letters, in lower case.
  static func month(named name: String) -> Int? {
    let full = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    guard name.count >= 3 else { return nil }
    if name == "sept" { return 9 }
    return full.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }

  /// The number of the weekday, Monday 1, whose name begins with two or more of these letters, in lower case.
  static func weekday(named name: String) -> Int? {
    let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    guard name.count >= 2 else { return nil }
    return full.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
  }
}
