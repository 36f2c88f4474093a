import Dashboard
import Domain
import Exchange
import StrictJSON
import Testing

@MainActor
@Suite struct ImportTests {
  static func referrals(_ wirral: String = "22.2", year: Int = 2025) -> String {
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,la_name,"
      + "category,referral_count,rereferral_count,rereferral_percent,not_in_need_percent\n"
      + "\(year),Reporting year,Local authority,E92000001,England,E12000002,North West,E08000015,Wirral,Referrals,4056,900,\(wirral),30\n"
      + "2024,Reporting year,Local authority,E92000001,England,E12000002,North West,E08000015,Wirral,Referrals,4000,1000,25,31\n"
      + "2023,Reporting year,Local authority,E92000001,England,E12000002,North West,E08000015,Wirral,Referrals,3000,600,20,32\n"
      + "2025,Reporting year,Local authority,E92000001,England,E12000002,North West,,LA demo,Referrals,1,1,1,1\n"
      + "2025,Reporting year,Local authority,E92000001,England,E12000007,London,E09000002,Barking,Referrals,1,1,1,1\n"
  }

  private func driven(_ files: [String: String]) throws -> DrivenDashboard {
    let driven = try DrivenDashboard()
    driven.workspace.files = files
    return driven
  }

  private func value(_ driven: DrivenDashboard, _ definition: String, _ period: String) -> Observation? {
    driven.workspace.snapshot.programme.wideSeries.first { $0.definition == definition && $0.area == "E08000015" }?
      .observations.first { $0.period.code == period }
  }

  @Test func nextYearsFileIsOneKeyOnceItIsChosen() throws {
    let driven = try driven(["/data/c1.csv": ImportTests.referrals("22.9", year: 2026)])
    driven.type("I =/data/c Tab Enter")
    #expect(driven.text.contains("nothing is changed yet") && driven.text.contains("2026: 22.9%"))
    #expect(driven.text.contains("has no area code (line 5)") && driven.text.contains("5 rows, 3 used, 2 not"))
    #expect(value(driven, "re-referrals", "RY2026") == nil)
    driven.type("Enter")
    #expect(value(driven, "re-referrals", "RY2026")?.value == 22.9)
    // Two standing values differ from the file's, and are kept with what takes their place.
    #expect(value(driven, "re-referrals", "RY2024")?.isRevised == true)
    #expect(value(driven, "re-referrals", "RY2024")?.replaced.count == 1)
    driven.type("u")
    #expect(
      value(driven, "re-referrals", "RY2026") == nil && value(driven, "re-referrals", "RY2024")?.isRevised == false)
    driven.type("I Enter Enter")
    #expect(value(driven, "re-referrals", "RY2026")?.value == 22.9)
    driven.type("I Enter")
    #expect(driven.text.contains("0 new, 0 changed, 3 as they stand"))
  }

  @Test func aLineIsGivenToAnIndicatorWithTheCountsThatMakeIt() throws {
    let driven = try driven(["/data/c1.csv": ImportTests.referrals()])
    driven.type("I =/data/c1.csv Enter m")
    #expect(driven.text.contains("which line of figures?") && driven.text.contains("not_in_need_percent"))
    driven.type("=rereferral_percent Enter")
    #expect(driven.text.contains("rereferral_count") && driven.text.contains("referral_count"))
    driven.type("Esc")
    driven.type("C-u =not_in Enter C-u =Child Tab Enter")
    #expect(driven.text.contains("Child protection plans that are a second"), "\(driven.text)")
    #expect(driven.text.contains("nothing is changed yet"))
    driven.type("Enter")
    #expect(value(driven, "repeat-plans", "RY2025")?.value == 30)
    let mapping = driven.workspace.snapshot.programme.definitions["repeat-plans"]?.mapping
    #expect(mapping?.columns["value"] == "not_in_need_percent")
  }

  @Test func whatIsWrongIsSaidWhereItIsTypedAndNothingIsLost() throws {
    let driven = try driven(["/data/c1.csv": ImportTests.referrals(), "/data/empty.csv": "", "/data/x/y.csv": "a"])
    let before = driven.workspace.snapshot
    driven.type("I =/data/none.csv Enter")
    #expect(driven.text.contains("cannot be read") && driven.text.contains("/data/none.csv"))
    driven.type("C-u =/data/empty.csv Enter")
    #expect(driven.text.contains("holds nothing"))
    driven.type("C-u =/data/ Down Down Down Enter")
    #expect(driven.text.contains("/data/x/y.csv"))
    driven.type("C-u =/data/c1.csv Enter m Enter C-u =Nonsense Enter")
    #expect(driven.text.contains("There is no indicator \"Nonsense\""))
    driven.type("Esc Esc Esc")
    #expect(driven.text.contains("Nothing was imported"))
    #expect(driven.workspace.snapshot.documents == before.documents)
  }

  @Test func aLongReadingShowsHowFarItIsAndCanBeStoppedWithoutATrace() throws {
    let many = ImportTests.referrals() + String(repeating: "2025,Reporting year,School,,,,,,,,1,1,1,1\n", count: 2_000)
    let driven = try driven(["/data/c1.csv": many])
    let before = driven.workspace.snapshot
    _ = driven.dashboard.press(.character("I"))
    _ = driven.dashboard.press(.paste("/data/c1.csv"))
    _ = driven.dashboard.press(.enter)
    #expect(driven.dashboard.isWorking)
    driven.dashboard.work(spent: .milliseconds(200))
    #expect(driven.text.contains("One moment") && !driven.text.contains("%  "))
    driven.dashboard.work(spent: .seconds(1))
    for _ in 0..<60 { driven.dashboard.work(spent: .zero) }
    #expect(driven.text.contains("#") && driven.text.contains("%") && driven.text.contains("Esc stops"))
    _ = driven.dashboard.press(.escape)
    #expect(!driven.dashboard.isWorking && driven.text.contains("which file?"))
    #expect(driven.workspace.snapshot.documents == before.documents)
  }

  @Test func ownFiguresGoToTheNeighbourhoodOnTheScreen() throws {
    let driven = try driven(["/data/own.csv": "period,value,count,denominator\nautumn 2025/26,50,30,60\n"])
    let name = "Pupils who read for fun at least once a week"
    driven.type("I =/data/own.csv Enter Enter C-u \"\(name)\" Enter")
    #expect(
      driven.text.contains("North Birkenhead") && driven.text.contains("nothing is changed yet"), "\(driven.text)")
    driven.type("Enter")
    let own = driven.workspace.snapshot.neighbourhood("north-birkenhead")?.indicators.first {
      $0.definition.name == name
    }
    #expect(own?.series?.observations.first { $0.period.code == "AY2025-26-T1" }?.value == 50)
  }

  @Test func whatTheScreensKeepBackIsNotShownBesideWhatWouldChangeIt() throws {
    let driven = try driven(["/data/own.csv": "period,value,count,denominator\nautumn 2025/26,50,20,40\n"])
    let small: JSONValue = ["value": 10, "count": 4, "denominator": 40]
    let own = driven.workspace.snapshot.neighbourhood("north-birkenhead")?.indicators
      .first { $0.definition.id == "reads-for-fun" }?.series?.id
    try driven.workspace.change(
      ["series", try #require(own), "points", "AY2025-26-T1"], small, in: .observations("north-birkenhead"))
    driven.type("r I =/data/own.csv Enter Enter C-u \"Pupils who read for fun at least once a week\" Enter")
    #expect(driven.text.contains("0 new, 1 changed") && driven.text.contains("North Birkenhead"), "\(driven.text)")
    #expect(!driven.text.contains("10%") && !driven.text.contains("becomes"))
  }

  @Test func whoMayNotEditMayLook() throws {
    let driven = try driven(["/data/c1.csv": ImportTests.referrals("22.9")])
    driven.workspace.readOnlyReason = "this session is read-only"
    let reading = DrivenDashboard(driven.workspace)
    reading.type("I =/data/c1.csv Enter Enter")
    #expect(reading.text.contains("Nothing was changed: this session is read-only"))
  }
}
