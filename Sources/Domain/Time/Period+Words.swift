extension Period {
  /// The period as people say it: `Mar 2024`, `2023/24`, `autumn term 2023/24`, `2015 to 2017`.
  public var words: String {
    switch kind {
    case .calendarYear: Digits.padded(index, 4)
    case .reportingYear: "reporting year \(Digits.padded(index, 4))"
    case .financialYear, .academicYear: Period.twoYears(index, "/")
    case .term: "\(termName) term \(Period.twoYears(index.flooredQuotient(3), "/"))"
    case .quarter: "\(index.flooredQuotient(4)) Q\(index.flooredRemainder(4) + 1)"
    case .month: "\(CalendarDate.monthNames[start.month - 1]) \(start.year)"
    case .week: "week of \(start.words)"
    case .span: "\(index) to \(index + length - 1)"
    case .months: "\(month(0).words) to \(month(length - 1).words)"
    }
  }

  /// The period in at most seven columns, for chart axes and narrow lists.
  public var shortWords: String {
    switch kind {
    case .month: CalendarDate.monthNames[start.month - 1]
    case .term: "\(termName.prefix(3)) \(Digits.padded(end.year % 100, 2))"
    case .quarter: "Q\(index.flooredRemainder(4) + 1) \(Digits.padded(start.year % 100, 2))"
    case .week: "\(start.day) \(CalendarDate.monthNames[start.month - 1])"
    case .span: "\(index)-\(Digits.padded((index + length - 1) % 100, 2))"
    case .reportingYear: Digits.padded(index, 4)
    // Runs of months follow one another by their last.
    case .months: end.monthWords
    default: words
    }
  }

  /// The period under a chart, where a month needs its year.
  public var axisWords: String {
    kind == .month ? "\(shortWords) \(Digits.padded(start.year % 100, 2))" : shortWords
  }

  /// What one step of this kind is called.
  public var unitName: String {
    switch kind {
    case .week: "week"
    case .month: "month"
    case .term: "term"
    case .quarter: "quarter"
    case .calendarYear, .reportingYear: "year"
    case .financialYear: "financial year"
    case .academicYear: "academic year"
    case .span, .months: "period"
    }
  }

  private var termName: String { ["autumn", "spring", "summer"][index.flooredRemainder(3)] }
}
