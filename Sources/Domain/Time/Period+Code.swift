extension Period {
  /// The canonical code, which is the key of a value in the store.
  public var code: String {
    switch kind {
    case .calendarYear: Digits.padded(index, 4)
    case .reportingYear: "RY\(Digits.padded(index, 4))"
    case .financialYear: "FY\(Period.twoYears(index, "-"))"
    case .academicYear: "AY\(Period.twoYears(index, "-"))"
    case .term: "AY\(Period.twoYears(index.flooredQuotient(3), "-"))-T\(index.flooredRemainder(3) + 1)"
    case .quarter: "\(Digits.padded(index.flooredQuotient(4), 4))-Q\(index.flooredRemainder(4) + 1)"
    case .month: "\(Digits.padded(index.flooredQuotient(12), 4))-\(Digits.padded(index.flooredRemainder(12) + 1, 2))"
    case .week:
      {
        let week = Period.isoWeek(of: start)
        return "\(Digits.padded(week.year, 4))-W\(Digits.padded(week.number, 2))"
      }()
    case .span: "\(Digits.padded(index, 4))--\(Digits.padded(index + length - 1, 4))"
    case .months: "\(month(0).code)--\(month(length - 1).code)"
    }
  }

  /// Reads a canonical code; nil when it is written in any other way.
  public init?(code: String) {
    guard let period = Period.reading(code), period.code == code else { return nil }
    self = period
  }

  /// A month of a run of months, counted from its first.
  func month(_ number: Int) -> Period { Period(kind: .month, index: index + number) }

  /// A run of months, both included; nil when the last comes before the first.
  static func months(from first: Period, through last: Period) -> Period? {
    guard first.kind == .month, last.kind == .month, last.index > first.index else { return nil }
    return Period(kind: .months, index: first.index, length: last.index - first.index + 1)
  }

  private static func reading(_ code: String) -> Period? {
    let bytes = Array(code.utf8)
    func number(_ range: Range<Int>) -> Int? {
      range.upperBound <= bytes.count ? Digits.number(bytes[range]) : nil
    }
    if code.hasPrefix("AY") || code.hasPrefix("FY") {
      guard bytes.count >= 9, let year = number(2..<6), (1...9_998).contains(year) else { return nil }
      guard bytes.count > 9 else {
        return Period(kind: code.hasPrefix("AY") ? .academicYear : .financialYear, index: year)
      }
      guard bytes.count == 12, let term = number(11..<12), (1...3).contains(term) else { return nil }
      return Period(kind: .term, index: year * 3 + term - 1)
    }
    if code.hasPrefix("RY") {
      guard let year = number(2..<6), year >= 1 else { return nil }
      return Period(kind: .reportingYear, index: year)
    }
    guard let year = number(0..<4), (1...9_998).contains(year) else { return nil }
    switch bytes.count {
    case 4: return Period(kind: .calendarYear, index: year)
    case 7 where bytes[5] == 0x51:
      return number(6..<7).map { Period(kind: .quarter, index: year * 4 + $0 - 1) }
    case 7:
      return number(5..<7).map { Period(kind: .month, index: year * 12 + $0 - 1) }
    case 8:
      guard bytes[5] == 0x57, let week = number(6..<8), (1...53).contains(week) else { return nil }
      return isoWeek(year: year, number: week)
    case 10:
      guard let last = number(6..<10), last > year, last <= 9_998 else { return nil }
      return Period(kind: .span, index: year, length: last - year + 1)
    case 16:
      guard let first = Period(code: String(code.prefix(7))), let last = Period(code: String(code.suffix(7))) else {
        return nil
      }
      return months(from: first, through: last)
    default: return nil
    }
  }

  static func twoYears(_ first: Int, _ separator: String) -> String {
    "\(Digits.padded(first, 4))\(separator)\(Digits.padded((first + 1) % 100, 2))"
  }

  /// The ISO 8601 year and number of the week that begins on a Monday: the year is that of its Thursday.
  static func isoWeek(of monday: CalendarDate) -> (year: Int, number: Int) {
    let thursday = monday.adding(days: 3)
    let first = CalendarDate(daysSince1970: 0).adding(months: (thursday.year - 1970) * 12)
    return (thursday.year, first.days(to: thursday) / 7 + 1)
  }

  /// The week with an ISO 8601 year and number: week 1 holds 4 January.
  private static func isoWeek(year: Int, number: Int) -> Period? {
    guard let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
    return containing(fourth, kind: .week).advanced(by: number - 1)
  }
}
