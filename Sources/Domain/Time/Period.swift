/// A stretch of time that a value stands for, with its first and last day and its canonical code.
///
/// | Kind | Code | Read as |
/// |---|---|---|
/// | calendar year | `2024` | January to December |
/// | reporting year | `RY2025` | the year as its publisher names it; taken as the calendar year where dates are needed |
/// | academic year | `AY2023-24` | September to August |
/// | financial year | `FY2023-24` | April to March |
/// | term | `AY2023-24-T1` | autumn T1, spring T2, summer T3 |
/// | quarter | `2024-Q1` | calendar quarter |
/// | month | `2024-03` | |
/// | week | `2024-W05` | ISO 8601 week, Monday to Sunday |
/// | span | `2015--2017` | calendar years, both included |
/// | months | `2006-08--2007-07` | a run of months, both included, as in a rolling year |
public struct Period: Hashable, Comparable, Sendable {
  /// What sort of stretch a period is.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case week
    case month
    case term
    case quarter
    case calendarYear
    case reportingYear
    case financialYear
    case academicYear
    case span
    case months
  }

  /// What sort of stretch it is.
  public let kind: Kind
  /// Counts periods of one kind: two neighbours differ by one.
  ///
  /// For a span, the first year; for a run of months, the first month.
  let index: Int
  /// For a span, how many years it covers; for a run of months, how many months; else 1.
  let length: Int

  init(kind: Kind, index: Int, length: Int = 1) {
    self.kind = kind
    self.index = index
    self.length = length
  }

  /// The first day.
  public var start: CalendarDate {
    switch kind {
    case .week: CalendarDate(daysSince1970: index * 7 - 3)
    case .month, .months: Period.day(index.flooredQuotient(12), index.flooredRemainder(12) + 1)
    case .quarter: Period.day(index.flooredQuotient(4), index.flooredRemainder(4) * 3 + 1)
    case .term: Period.termStart(index)
    case .calendarYear, .reportingYear, .span: Period.day(index, 1)
    case .financialYear: Period.day(index, 4)
    case .academicYear: Period.day(index, 9)
    }
  }

  /// The last day, which belongs to the period.
  public var end: CalendarDate {
    switch kind {
    case .span: Period.day(index + length - 1, 12).endOfMonth
    case .months: Period(kind: .month, index: index + length - 1).end
    default: next.start.adding(days: -1)
    }
  }

  /// The period of the same kind and length that follows.
  public var next: Period { advanced(by: 1) }

  /// The period a number of steps later, or earlier when negative.
  public func advanced(by steps: Int) -> Period {
    Period(kind: kind, index: index + steps * length, length: length)
  }

  /// How many steps another period of the same kind lies after this one; nil when the kinds differ.
  public func steps(to other: Period) -> Int? {
    guard kind == other.kind, length == other.length, (other.index - index) % length == 0 else { return nil }
    return (other.index - index) / length
  }

  /// The period of a kind that a day lies in; a span and a run of months have no such period.
  public static func containing(_ date: CalendarDate, kind: Kind) -> Period {
    let index: Int
    switch kind {
    case .week: index = (date.daysSince1970 + 3).flooredQuotient(7)
    case .month, .months: index = date.year * 12 + date.month - 1
    case .quarter: index = date.year * 4 + (date.month - 1) / 3
    case .term:
      switch date.month {
      case 9...12: index = date.year * 3
      case 1...3: index = (date.year - 1) * 3 + 1
      default: index = (date.year - 1) * 3 + 2
      }
    case .financialYear: index = date.month >= 4 ? date.year : date.year - 1
    case .academicYear: index = date.month >= 9 ? date.year : date.year - 1
    case .calendarYear, .reportingYear, .span: index = date.year
    }
    return Period(kind: kind, index: index)
  }

  /// Orders by the last day, then the first, then the kind: newest last.
  public static func < (left: Period, right: Period) -> Bool {
    if left.kind == right.kind, left.length == right.length { return left.index < right.index }
    return (left.end, left.start, left.kind.rawValue) < (right.end, right.start, right.kind.rawValue)
  }

  private static func day(_ year: Int, _ month: Int) -> CalendarDate {
    CalendarDate(daysSince1970: 0).adding(months: (year - 1970) * 12 + month - 1)
  }

  /// Autumn runs September to December, spring January to March, summer April to August.
  private static func termStart(_ index: Int) -> CalendarDate {
    let year = index.flooredQuotient(3)
    switch index.flooredRemainder(3) {
    case 0: return day(year, 9)
    case 1: return day(year + 1, 1)
    default: return day(year + 1, 4)
    }
  }
}

extension Period {
  /// How many whole years it lasts; nil for what lasts less, or no whole ones.
  public var years: Int? {
    switch kind {
    case .calendarYear, .reportingYear, .financialYear, .academicYear: 1
    case .span: length
    case .months where length % 12 == 0: length / 12
    default: nil
    }
  }
}
