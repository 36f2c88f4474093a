extension Period {
  /// Reads a period as OHID Fingertips prints it: `2006`, `2006/07`, `2006 Q1`, `Jan 2009`, `2006/07 Q1-Q3`, and runs
  /// from one to another such as `2015 - 17`, `2006/07 - 08/09`, `2006 Q2 - 2007 Q1`, `Aug 2006 - Jul 2009`.
  ///
  /// `2015 - 17`, with blanks, is three calendar years. The forms are those of Fingertips' own formatter
  /// (`ukhsa-collaboration/fingertips-open`).
  ///
  /// - Parameter years: what `2006/07` stands for, which the file does not say.
  /// - Throws: a refusal of what is spelled in any other way, or may mean two things.
  public init(fingertips text: String, years: YearKind) throws(Refusal) {
    let words = text.split(whereSeparator: \.isWhitespace).map { String($0.map { $0 == "–" ? "-" : $0 }) }
    let ends = words.split(separator: "-", omittingEmptySubsequences: false).map { $0.joined(separator: " ") }
    let found: Period?
    switch ends.count {
    case 1: found = try Period.single(ends[0], years)
    case 2: found = try Period.run(ends[0], ends[1], years)
    default: found = nil
    }
    guard let found else { throw .invalid("period", "\"\(text)\" is not a period that can be read.") }
    self = found
  }

  private static func single(_ text: String, _ years: YearKind) throws(Refusal) -> Period? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2 else {
      if isLookAlike(text) {
        throw .invalid(
          "period", "\"\(text)\" may be a month, a financial year or two calendar years; the file must say which.")
      }
      return year(text) ?? slashedYear(text).map { Period(kind: years.periodKind, index: $0) }
    }
    if let year = slashedYear(parts[0]) { return try quarters(parts[1], ofYearFrom: year, years) }
    guard let year = year(parts[1])?.index, let month = monthNumber(parts[0]) else {
      return year(parts[0]).flatMap { quarter(parts[1], of: $0.index) }
    }
    return Period(kind: .month, index: year * 12 + month - 1)
  }

  /// A run from one period to another; a run that is one month, quarter or year long stays a run of months.
  private static func run(_ first: String, _ last: String, _ years: YearKind) throws(Refusal) -> Period? {
    if let start = year(first)?.index {
      guard let end = secondYear(last, after: start), end > start else { return nil }
      return Period(kind: .span, index: start, length: end - start + 1)
    }
    guard first.contains("/") == last.contains("/"), let start = try single(first, years) else { return nil }
    // The second year of `2006/07 - 08/09` lacks its century.
    let isShort = last.count == 5 && last.contains("/")
    let full = isShort ? "\(Digits.padded((start.end.year - 1) / 100, 2))\(last)" : last
    guard var end = try single(full, years), start.kind == end.kind else { return nil }
    if isShort, end < start, let year = Digits.number(full.prefix(4)), let next = nextCentury(year, after: year),
      let later = try single("\(Digits.padded(next, 4))\(full.dropFirst(4))", years),
      later.end.year - start.end.year <= longest
    {
      end = later
    }
    return months(from: start, throughEndOf: end)
  }

  /// The longest run of years that crosses a century.
  private static let longest = 20

  /// A year a hundred later, which a year of two digits may mean at the turn of a century; nil for a run too long.
  private static func nextCentury(_ year: Int, after first: Int) -> Int? {
    year == first || year + 100 - first <= longest ? year + 100 : nil
  }

  /// The months from the first of one period to the last of another; nil when there are fewer than two.
  static func months(from first: Period, throughEndOf last: Period) -> Period? {
    months(from: .containing(first.start, kind: .month), through: .containing(last.end, kind: .month))
  }

  /// A quarter of a financial year, which is one of the calendar, or several of them added up, `Q1-Q3`.
  private static func quarters(
    _ text: String, ofYearFrom year: Int, _ years: YearKind
  ) throws(Refusal) -> Period? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let first = ends.first.flatMap(quarterNumber), ends.count <= 2 else { return nil }
    guard years == .financial else {
      throw .invalid("period", "A quarter of an academic year has no fixed months, so \"\(text)\" cannot be placed.")
    }
    let start = Period(kind: .quarter, index: year * 4 + first)
    guard ends.count == 2 else { return start }
    guard let last = quarterNumber(ends[1]), last > first else { return nil }
    return months(from: start, throughEndOf: Period(kind: .quarter, index: year * 4 + last))
  }

  static func year(_ text: String) -> Period? {
    guard text.utf8.count == 4, let year = Digits.number(text), (1...9_998).contains(year) else { return nil }
    return Period(kind: .calendarYear, index: year)
  }

  private static func quarter(_ text: String, of year: Int) -> Period? {
    quarterNumber(text).map { Period(kind: .quarter, index: year * 4 + $0 - 1) }
  }

  private static func quarterNumber(_ text: String) -> Int? {
    ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: text.uppercased()).map { $0 + 1 }
  }

  private static func monthNumber(_ text: String) -> Int? { CalendarDate.month(named: text.lowercased()) }

  private static func secondYear(_ text: String, after first: Int) -> Int? {
    guard let number = Digits.number(text) else { return nil }
    switch text.utf8.count {
    case 4: return number
    case 2:
      let end = first / 100 * 100 + number
      return end < first ? nextCentury(end, after: first) : end
    default: return nil
    }
  }

  /// Whether a text is `2006-07` without blanks, which publishers use for different things.
  static func isLookAlike(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 4 && parts[1].utf8.count == 2
      && parts.allSatisfy { Digits.number($0) != nil }
  }
}
