import Domain
import Testing

@Suite struct PublishedPeriodTests {
  @Test(arguments: [
    ("2006", "2006"), ("2006 - 07", "2006--2007"), ("2015 - 17", "2015--2017"), ("2013 – 17", "2013--2017"),
    ("1999 - 00", "1999--2000"), ("2006 Q1", "2006-Q1"), ("2006/07", "FY2006-07"), ("1999/00", "FY1999-00"),
    ("2006/07 - 07/08", "2006-04--2008-03"), ("2006/07 - 08/09", "2006-04--2009-03"),
    ("1998/99 - 00/01", "1998-04--2001-03"), ("2006/07 Q1", "2006-Q2"), ("2006/07 Q4", "2007-Q1"),
    ("2006/07 Q1 - 2006/07 Q4", "2006-04--2007-03"), ("2006/07 Q3 - 2009/10 Q2", "2006-10--2009-09"),
    ("2006 Q2 - 2009 Q1", "2006-04--2009-03"), ("2006/07 Q1-Q3", "2006-04--2006-12"),
    ("Aug 2006 - Jul 2007", "2006-08--2007-07"), ("Mar 2006 - Feb 2009", "2006-03--2009-02"),
    ("Jan 2009", "2009-01"), ("Jan 2009 - Dec 2009", "2009-01--2009-12"),
    ("2013/14 Q1 - 2014/15 Q1", "2013-04--2014-06"),
  ])
  func fingertipsPeriodsAreReadAsTheyArePrinted(_ text: String, _ code: String) throws {
    #expect(try Period(fingertips: text, years: .financial).code == code)
  }

  @Test func theFileDoesNotSayWhichYearsTheyAre() throws {
    #expect(try Period(fingertips: "2006/07", years: .academic).code == "AY2006-07")
    #expect(try Period(fingertips: "2006/07 - 08/09", years: .academic).code == "2006-09--2009-08")
    #expect(throws: Refusal.self) { try Period(fingertips: "2006/07 Q1", years: .academic) }
  }

  @Test(arguments: [
    "13 2009", "2006-07", "2010 - 07", "2006/07 - 05/06", "9999", "2006 - 2005", "2006/08", "201820", "2006 Q5",
    "Q1 Q2", "2006/07 Q3-Q1", "20100000", "",
    "2006/07 Q1 - 2007 Q4", "2009 - Jan 2010", "2006 - 07 - 08", "-", " - ", "Jan 2009 - Jan 2009",
  ])
  func whatFingertipsNeverPrintsIsRefused(_ text: String) {
    #expect(throws: Refusal.self) { try Period(fingertips: text, years: .financial) }
  }

  @Test(arguments: [
    ("201819", "Academic year", "AY2018-19"), ("199900", "Academic year", "AY1999-00"),
    ("201819", "Autumn term", "AY2018-19-T1"), ("201819", "Spring term", "AY2018-19-T2"),
    ("201819", "Summer Term", "AY2018-19-T3"), ("201819", "Autumn and spring term", "2018-09--2019-03"),
    ("201819", "Financial year", "FY2018-19"), ("2018-19", "Financial year", "FY2018-19"),
    ("201819", "Financial year Q1", "2018-Q2"), ("201819", "Financial year Q4", "2019-Q1"),
    ("201819", "Part 1 (April to September)", "2018-04--2018-09"),
    ("201819", "Part 2 (October to March)", "2018-10--2019-03"), ("2018", "Calendar year", "2018"),
    ("2018", "Calendar year Q4", "2018-Q4"), ("2018", "Reporting year", "RY2018"), ("2018", "January", "2018-01"),
    ("2018", "December", "2018-12"), ("2018", "Week 1", "2018-W01"), ("2018", "Week 30", "2018-W30"),
    ("2018", "Week 52", "2018-W52"), ("201516", "", "AY2015-16"), ("2015/16", "", "AY2015-16"), ("2015", "", "2015"),
  ])
  func timeIdentifiersSayWhatATimePeriodIs(_ text: String, _ identifier: String, _ code: String) throws {
    #expect(try Period(timePeriod: text, identifier: identifier).code == code)
  }

  @Test(arguments: [
    ("201820", "Academic year"), ("201730", "Academic year"), ("2018202", "Academic year"), ("201819", "Tax year"),
    ("201819", "Tax year Q1"), ("201819", "Academic year Q2"), ("201819", "Calendar year"), ("2018", "Academic year"),
    ("2018", "Week 54"), ("2018", "Week 0"), ("2018", "Weekly"), ("2018", "Ma"), ("2018-19", ""), ("", "Calendar year"),
    ("201819", "Financial year Q5"), ("2018", "Term of 2"),
  ])
  func whatHasNoFixedDaysIsRefused(_ text: String, _ identifier: String) {
    #expect(throws: Refusal.self) { try Period(timePeriod: text, identifier: identifier) }
  }

  @Test func aSpreadsheetsMonthIsOfTheCenturyThatItMeans() throws {
    #expect(try Period(series: "Mar-24", years: .academic, hasYearRanges: false).code == "2024-03")
    #expect(try Period(series: "Jan-99", years: .academic, hasYearRanges: false).code == "1999-01")
  }

  @Test func rollingYearsAreTakenDownAtAnyPaceAndReadWithoutATrend() throws {
    let period = try Period(fingertips: "Feb 2009 - Jan 2010", years: .financial)
    #expect(period.start.iso == "2009-02-01" && period.end.iso == "2010-01-31")
    #expect(period.axisWords == "Jan 10" && period.words == "Feb 2009 to Jan 2010")
    #expect(try Period(fingertips: "Mar 2009 - Feb 2010", years: .financial) > period)
  }
}
