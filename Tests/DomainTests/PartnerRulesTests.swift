import Domain
import StrictJSON
import Testing

@Suite struct PartnerRulesTests {
  private static func place(_ activities: JSONValue, reports: JSONValue = "monthly") throws -> Neighbourhood {
    var documents = SampleStore.documents
    documents[.programme] = SampleStore.setting(
      reports, ["partners", "club", "reports"], in: documents[.programme])
    documents[.neighbourhood("north")] = SampleStore.setting(
      activities, ["activities"], in: documents[.neighbourhood("north")])
    return try #require(Snapshot(documents: documents).neighbourhood("north"))
  }

  private static func activity(_ date: JSONValue, sessions: JSONValue = .null, attendance: JSONValue = 40) -> JSONValue
  {
    ["partner": "club", "date": date, "title": "Club night", "sessions": sessions, "attendance": attendance]
  }

  @Test func aMonthWithoutAReportIsNoZeroAndTheRunningMonthIsNotCounted() throws {
    let place = try Self.place([
      "01m00000000000000000000011": Self.activity("2026-08-31", sessions: 3),
      "01m00000000000000000000012": Self.activity("2026-08-02", sessions: 4),
      "01m00000000000000000000013": Self.activity("2026-10-31", sessions: 0),
      "01m00000000000000000000014": Self.activity("2026-11-20", sessions: 9),
    ])
    let club = try #require(place.partners.first)
    let sessions = PartnerSessions(place, today: SampleStore.today)
    #expect(sessions.months(of: club, count: 4) == [nil, 7, nil, 0])
    let reports = PartnerReports(place, today: SampleStore.today)
    #expect(reports.latest(of: club)?.iso == "2026-11-20" && !reports.isSilent(club))
  }

  @Test(arguments: [("2026-08-31", true), ("2026-09-01", false)])
  func aPartnerIsSilentAfterTwoWholeMonths(_ date: String, _ isSilent: Bool) throws {
    let place = try Self.place(["01m00000000000000000000011": Self.activity(.string(date))])
    let club = try #require(place.partners.first)
    #expect(PartnerReports(place, today: SampleStore.today).isSilent(club) == isSilent)
  }

  @Test func aPartnerThatDoesNotReportIsNeverSilent() throws {
    let place = try Self.place([:], reports: "never")
    #expect(!PartnerReports(place, today: SampleStore.today).isSilent(try #require(place.partners.first)))
  }

  @Test(arguments: [(0, "0 came"), (1, "a few came [c]"), (7, "a few came [c]"), (8, "8 came")])
  func fewResidentsAreNotCountedOut(_ attendance: Int, _ words: String) throws {
    let place = try Self.place([
      "01m00000000000000000000011": Self.activity("2026-10-31", attendance: .number(JSONNumber(attendance)))
    ])
    let activity = try #require(place.activities.first)
    #expect(activity.attendanceWords == words)
    #expect(activity.hidesAttendance == (activity.attendance == nil))
  }
}
