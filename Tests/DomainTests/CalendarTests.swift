import Domain
import Testing

@Suite struct CalendarTests {
  @Test func everyDayComesBackFromItsNumber() throws {
    #expect(CalendarDate(iso: "1970-01-01")?.daysSince1970 == 0)
    #expect(CalendarDate(iso: "2000-03-01")?.daysSince1970 == 11_017)
    #expect(CalendarDate(iso: "2026-11-24")?.daysSince1970 == 20_781)
    var before = CalendarDate(daysSince1970: -150_001)
    for days in -150_000...150_000 {
      let date = CalendarDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(before < date && before.weekday % 7 + 1 == date.weekday)
      before = date
    }
  }

  @Test func onlyDaysThatExistAreRead() {
    #expect(CalendarDate(iso: "2024-02-29") != nil && CalendarDate(iso: "2000-02-29") != nil)
    for text in [
      "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-11-31", "2026-1-1", "26-11-24", " 2026-11-24",
    ] {
      #expect(CalendarDate(iso: text) == nil, "\(text)")
    }
    #expect(CalendarDate(iso: "2026-11-24")?.weekday == 2)
  }

  @Test(arguments: [
    ("today", "2026-11-24"), ("tomorrow", "2026-11-25"), ("fri", "2026-11-27"), ("Tuesday", "2026-12-01"),
    ("mon", "2026-11-30"), ("+2w", "2026-12-08"), ("+ 3 d", "2026-11-27"), ("+1m", "2026-12-24"),
    ("12 dec", "2026-12-12"),
    ("12/12", "2026-12-12"), ("1 jan", "2027-01-01"), ("24 nov", "2026-11-24"), ("23 November", "2027-11-23"),
    ("29 feb", "2028-02-29"), ("5 sept 2027", "2027-09-05"), ("2026-12-12", "2026-12-12"),
  ])
  func dueDatesAreReadAsPeopleTypeThem(_ phrase: String, _ expected: String) throws {
    let today = try #require(CalendarDate(iso: "2026-11-24"))
    #expect(DatePhrase.date(phrase, today: today)?.iso == expected)
  }

  @Test(arguments: [
    ("today", "2026-11-24"), ("yesterday", "2026-11-23"), ("fri", "2026-11-20"), ("Tuesday", "2026-11-17"),
    ("mon", "2026-11-23"), ("12 nov", "2026-11-12"), ("24 nov", "2026-11-24"), ("25 nov", "2025-11-25"),
    ("1 jan", "2026-01-01"), ("29 feb", "2024-02-29"), ("2026-11-12", "2026-11-12"),
  ])
  func daysThatHaveBeenAreReadLookingBack(_ phrase: String, _ expected: String) throws {
    let today = try #require(CalendarDate(iso: "2026-11-24"))
    #expect(DatePhrase.date(phrase, looking: .back, today: today)?.iso == expected)
  }

  @Test(arguments: ["", "someday", "31 nov", "+2", "+w", "f", "12", "12 dec 26", "2026-13-01", "+99999d"])
  func whatIsNoDateIsRefused(_ phrase: String) throws {
    let today = try #require(CalendarDate(iso: "2026-11-24"))
    #expect(DatePhrase.date(phrase, today: today) == nil)
  }

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31", "2024"), ("RY2025", "2025-01-01", "2025-12-31", "reporting year 2025"),
    ("AY2023-24", "2023-09-01", "2024-08-31", "2023/24"), ("FY2023-24", "2023-04-01", "2024-03-31", "2023/24"),
    ("AY1999-00", "1999-09-01", "2000-08-31", "1999/00"),
    ("AY2023-24-T1", "2023-09-01", "2023-12-31", "autumn term 2023/24"),
    ("AY2023-24-T2", "2024-01-01", "2024-03-31", "spring term 2023/24"),
    ("AY2023-24-T3", "2024-04-01", "2024-08-31", "summer term 2023/24"),
    ("2024-Q1", "2024-01-01", "2024-03-31", "2024 Q1"),
    ("2024-02", "2024-02-01", "2024-02-29", "Feb 2024"),
    ("2020-W53", "2020-12-28", "2021-01-03", "week of 28 Dec 2020"),
    ("2015--2017", "2015-01-01", "2017-12-31", "2015 to 2017"),
    ("2006-08--2007-07", "2006-08-01", "2007-07-31", "Aug 2006 to Jul 2007"),
  ])
  func periodsHaveTheirDaysAndWords(_ code: String, _ start: String, _ end: String, _ words: String) throws {
    let period = try #require(Period(code: code))
    #expect(period.start.iso == start && period.end.iso == end && period.words == words && period.code == code)
    #expect(period.next.start == period.end.adding(days: 1))
    #expect(period.steps(to: period.advanced(by: 7)) == 7)
    if ![.span, .months].contains(period.kind) { #expect(Period.containing(period.end, kind: period.kind) == period) }
  }

  @Test(arguments: [
    "2024-13", "2024-00", "2024-Q5", "2021-W53", "AY2023-25", "AY2023-24-T4", "FY202324", "2017--2015", "24",
    "2006 - 07",
    "2024-1", "2006-07--2006-07", "2007-07--2006-08", "",
  ])
  func codesThatAreNotCanonicalAreRefused(_ code: String) { #expect(Period(code: code) == nil) }

  @Test(arguments: [
    ("Mar 2024", "2024-03"), ("2023/24", "AY2023-24"), ("FY 2023/24", "FY2023-24"), ("autumn 2023/24", "AY2023-24-T1"),
    ("spring term 2023/24", "AY2023-24-T2"), ("2024 Q1", "2024-Q1"), ("q3 2024", "2024-Q3"),
    ("2015 to 2017", "2015--2017"),
    ("Aug 2006 to Jul 2007", "2006-08--2007-07"),
    ("2024", "2024"), ("2024-03", "2024-03"), ("ry2025", "RY2025"),
  ])
  func periodsAreReadAsPeopleTypeThem(_ text: String, _ code: String) { #expect(Period(typed: text)?.code == code) }

  @Test func lookAlikesAreNeverGuessed() {
    // 2006-07 can only be a month here; as years it would be a financial year for one publisher and two years for another.
    #expect(Period(typed: "2006-07")?.kind == .month)
    for text in ["2006 - 07", "2006-2007", "2006/08", "201920", "spring 2024"] {
      #expect(Period(typed: text) == nil, "\(text)")
    }
  }

  @Test func timestampsAreExactToTheSecond() throws {
    let moment = try #require(Timestamp(iso: "2026-11-24T23:59:59Z"))
    #expect(moment.iso == "2026-11-24T23:59:59Z")
    #expect(Timestamp(secondsSince1970: moment.secondsSince1970 + 1).iso == "2026-11-25T00:00:00Z")
    #expect(Timestamp(secondsSince1970: -1).iso == "1969-12-31T23:59:59Z")
    for text in ["2026-11-24 10:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T10:00:00", "2026-11-24T10:00:60Z"] {
      #expect(Timestamp(iso: text) == nil)
    }
    #expect(moment.ago(at: Timestamp(secondsSince1970: moment.secondsSince1970 + 20)) == "20 s ago")
  }
}
