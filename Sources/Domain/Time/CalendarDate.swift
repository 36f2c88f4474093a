/// A day in the Gregorian calendar, without time or time zone.
///
/// Years run from 1 to 9999. A due date is a `CalendarDate`: it is the same day for everyone.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a day, or nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CalendarDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Creates the day that lies a number of days after 1 January 1970, kept within years 1 to 9999.
  ///
  /// The calendar repeats every 400 years of 146,097 days, so the count is split into such eras, each begun on 1 March.
  public init(daysSince1970 days: Int) {
    let bounded = min(max(days, CalendarDate.firstDay), CalendarDate.lastDay)
    let shifted = bounded + 719_468
    let era = shifted.flooredQuotient(146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// Reads an ISO 8601 day, `2026-11-24`; nil when it is written in any other way.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Digits.number(bytes[0..<4]),
      let month = Digits.number(bytes[5..<7]),
      let day = Digits.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static let firstDay = -719_162
  private static let lastDay = 2_932_896

  /// Days since 1 January 1970; negative before it.
  public var daysSince1970: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.flooredQuotient(400)
    let yearOfEra = marchYear - era * 400
    let marchMonth = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, Monday 1 to Sunday 7.
  public var weekday: Int { (daysSince1970 + 3).flooredRemainder(7) + 1 }

  /// The day a number of days later, or earlier when negative.
  public func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + days) }

  /// The same day a number of months later, or the last day of that month when it is shorter.
  public func adding(months: Int) -> CalendarDate {
    let index = min(max(year * 12 + month - 1 + months, 12), 9_999 * 12 + 11)
    let year = index / 12
    let month = index % 12 + 1
    return CalendarDate(
      uncheckedYear: year, month: month, day: min(day, CalendarDate.days(inMonth: month, of: year)))
  }

  /// How many days another day lies after this one; negative when it lies before.
  public func days(to other: CalendarDate) -> Int { other.daysSince1970 - daysSince1970 }

  /// The last day of this day's month.
  public var endOfMonth: CalendarDate {
    CalendarDate(uncheckedYear: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }

  /// The day in ISO 8601, `2026-11-24`.
  public var iso: String { "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))" }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
