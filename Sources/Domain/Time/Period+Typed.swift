extension Period {
  /// Reads a period as people type it: a code, `Mar 2024`, `2023/24`, `autumn 2023/24`, `2024 Q1`, `FY 2023/24`,
  /// `Aug 2023 to Jul 2024`.
  ///
  /// `2023/24` alone is an academic year; a financial year says so with `FY`. Two spellings that look alike but mean
  /// different things, `2006-07` and `2006 - 07`, are refused unless they can only be a month.
  public init?(typed text: String) {
    let trimmed = text.split(separator: " ").joined(separator: " ")
    if let period = Period(code: trimmed.uppercased()) {
      self = period
      return
    }
    let words = trimmed.lowercased().split(separator: " ").map(String.init)
    switch words.count {
    case 1:
      guard let year = Period.slashedYear(words[0]) else { return nil }
      self.init(kind: .academicYear, index: year)
    case 2:
      guard let period = Period.pair(words[0], words[1]) ?? Period.pair(words[1], words[0]) else { return nil }
      self = period
    case 3 where words[1] == "term":
      guard let period = Period.pair(words[0], words[2]) else { return nil }
      self = period
    case 3 where words[2] == "term":
      guard let period = Period.pair(words[1], words[0]) else { return nil }
      self = period
    case 3 where words[1] == "to":
      guard let period = Period(code: "\(words[0])--\(words[2])") else { return nil }
      self = period
    case 5 where words[2] == "to":
      guard let first = Period.pair(words[0], words[1]), let last = Period.pair(words[3], words[4]),
        let period = Period.months(from: first, through: last)
      else { return nil }
      self = period
    default: return nil
    }
  }

  private static func pair(_ word: String, _ year: String) -> Period? {
    if let slashed = slashedYear(year) {
      switch word {
      case "fy", "financial": return Period(kind: .financialYear, index: slashed)
      case "ay", "academic": return Period(kind: .academicYear, index: slashed)
      case "autumn": return Period(kind: .term, index: slashed * 3)
      case "spring": return Period(kind: .term, index: slashed * 3 + 1)
      case "summer": return Period(kind: .term, index: slashed * 3 + 2)
      default: return nil
      }
    }
    guard year.count == 4, let number = Digits.number(year), number >= 1 else { return nil }
    if let month = CalendarDate.month(named: word) { return Period(kind: .month, index: number * 12 + month - 1) }
    if let quarter = ["q1", "q2", "q3", "q4"].firstIndex(of: word) {
      return Period(kind: .quarter, index: number * 4 + quarter)
    }
    return nil
  }

  /// The first year of `2023/24`, when the second is the one that follows.
  static func slashedYear(_ text: String) -> Int? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
      let first = Digits.number(parts[0]), let second = Digits.number(parts[1]),
      first >= 1, (first + 1) % 100 == second
    else { return nil }
    return first
  }
}
