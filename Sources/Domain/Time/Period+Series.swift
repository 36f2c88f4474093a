extension Period {
  /// Reads a period in a table that people make by hand: as they type it, or as a spreadsheet turns a month, `Mar-24`.
  ///
  /// - Parameters:
  ///   - years: what `2023/24` stands for.
  ///   - hasYearRanges: whether the table holds years such as `2012-13`, so that `2006-07` may be one too.
  /// - Throws: a refusal of what cannot be read, or may mean two things.
  public init(series text: String, years: YearKind, hasYearRanges: Bool) throws(Refusal) {
    if hasYearRanges, Period.isLookAlike(text) {
      throw .invalid("period", "\"\(text)\" may be a month or two years; write \(Period.unmistakable(text)).")
    }
    let isBare = text.utf8.count == 6 && Digits.number(text) != nil
    if let first = Period.slashedYear(isBare ? "\(text.prefix(4))/\(text.suffix(2))" : text) {
      self.init(kind: years.periodKind, index: first)
    } else if let period = Period(typed: text) ?? Period.spreadsheetMonth(text) {
      self = period
    } else {
      throw .invalid(
        "period", "\"\(text)\" is not a period; write 2026-10, Oct 2026, 2025/26, autumn 2025/26, 2026 Q1 or 2026.")
    }
  }

  /// Whether a text is `2012-13`, which is no month.
  public static func isYearRange(_ text: String) -> Bool { isLookAlike(text) && Period(code: text) == nil }

  /// Whether a text is a month that may as well be two years that follow, `2006-07`.
  public static func mayBeTwoYears(_ text: String) -> Bool {
    isLookAlike(text) && slashedYear("\(text.prefix(4))/\(text.suffix(2))") != nil
  }

  private static func unmistakable(_ text: String) -> String {
    Period(code: text).map { "\($0.words) or \(text.prefix(4))/\(text.suffix(2))" }
      ?? "\(text.prefix(4))/\(text.suffix(2))"
  }

  private static func spreadsheetMonth(_ text: String) -> Period? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let year = Digits.number(parts[1]),
      let month = CalendarDate.month(named: parts[0].lowercased())
    else { return nil }
    // Spreadsheets take 30 and later for the last century.
    return Period(kind: .month, index: ((year < 30 ? 2_000 : 1_900) + year) * 12 + month - 1)
  }
}
