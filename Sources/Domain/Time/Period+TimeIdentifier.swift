extension Period {
  /// Reads a period as the Department for Education's statistics write it: `202425` with `Academic year`, `2025` with
  /// `Reporting year`, `2025` with `Week 30`, `202021` with `Autumn term`.
  ///
  /// Without an identifier four digits are a calendar year.
  ///
  /// - Parameters:
  ///   - identifier: the file's time identifier; nothing where it has none.
  ///   - years: what six digits without an identifier stand for.
  /// - Throws: a refusal of what is spelled in any other way, or has no fixed days.
  public init(timePeriod text: String, identifier: String, years: YearKind = .academic) throws(Refusal) {
    let name = identifier.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    let found: Period?
    if let first = Period.twoYearStart(text, isNamed: !name.isEmpty) {
      found = try Period.ofTwoYears(first, name, text, years)
    } else if let year = Period.year(text)?.index {
      found = Period.ofOneYear(year, name)
    } else {
      throw .invalid("period", "\"\(text)\" is neither a year such as 2025 nor two that follow, such as 202425.")
    }
    guard let found else {
      throw .invalid("period", "\"\(text)\" does not go with the time identifier \"\(identifier)\".")
    }
    self = found
  }

  /// The first of two years that follow: `202425` or `2024/25`, and `2024-25` where an identifier says that it is no month.
  private static func twoYearStart(_ text: String, isNamed: Bool) -> Int? {
    if text.utf8.count == 6, Digits.number(text) != nil { return slashedYear("\(text.prefix(4))/\(text.suffix(2))") }
    if isNamed, isLookAlike(text) { return slashedYear("\(text.prefix(4))/\(text.suffix(2))") }
    return slashedYear(text)
  }

  private static func ofTwoYears(
    _ first: Int, _ name: String, _ text: String, _ years: YearKind
  ) throws(Refusal) -> Period? {
    switch name {
    case "": return Period(kind: years.periodKind, index: first)
    case "academic year": return Period(kind: .academicYear, index: first)
    case "financial year": return Period(kind: .financialYear, index: first)
    case "autumn term", "spring term", "summer term":
      return ["autumn", "spring", "summer"].firstIndex { name.hasPrefix($0) }.map {
        Period(kind: .term, index: first * 3 + $0)
      }
    case "autumn and spring term":
      return months(
        from: Period(kind: .term, index: first * 3), throughEndOf: Period(kind: .term, index: first * 3 + 1))
    case "part 1 (april to september)", "part 1 (apr to sep)": return half(from: first * 4 + 1)
    case "part 2 (october to march)", "part 2 (oct to mar)": return half(from: first * 4 + 3)
    case "financial year q1", "financial year q2", "financial year q3", "financial year q4":
      return name.last?.wholeNumberValue.map { Period(kind: .quarter, index: first * 4 + $0) }
    case _ where name.hasPrefix("tax year"):
      throw .invalid("period", "A tax year begins on 6 April, within a month, so \"\(text)\" cannot be placed.")
    case _ where name.hasPrefix("academic year q"):
      throw .invalid("period", "A quarter of an academic year has no fixed months, so \"\(text)\" cannot be placed.")
    default: return nil
    }
  }

  private static func half(from quarter: Int) -> Period? {
    months(from: Period(kind: .quarter, index: quarter), throughEndOf: Period(kind: .quarter, index: quarter + 1))
  }

  private static func ofOneYear(_ year: Int, _ name: String) -> Period? {
    switch name {
    case "", "calendar year": return Period(kind: .calendarYear, index: year)
    case "reporting year": return Period(kind: .reportingYear, index: year)
    case "calendar year q1", "calendar year q2", "calendar year q3", "calendar year q4":
      return name.last?.wholeNumberValue.map { Period(kind: .quarter, index: year * 4 + $0 - 1) }
    case _ where name.hasPrefix("week "):
      return Digits.number(name.dropFirst(5)).flatMap {
        Period(code: "\(Digits.padded(year, 4))-W\(Digits.padded($0, 2))")
      }
    default:
      guard name.count > 2 else { return nil }
      return CalendarDate.month(named: name).map { Period(kind: .month, index: year * 12 + $0 - 1) }
    }
  }
}
