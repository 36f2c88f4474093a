import Domain
import TerminalKit
import Testing

@testable import Dashboard

/// The indicator's screen by its keys: chart, table, words, story, plan and a new start.
@MainActor @Suite struct IndicatorScreenTests {
  let driven: DrivenDashboard

  init() throws {
    driven = try DrivenDashboard()
  }

  private var text: String { driven.text }

  private func indicator(_ id: String) -> Indicator? {
    driven.workspace.snapshot.neighbourhoods[0].indicators.first { $0.id == id }
  }

  @Test func theVerdictAndTheSentenceStandAboveTheChart() {
    driven.type("3 / \"days from asking\" Enter g j Enter")
    #expect(text.contains("^ worse") && text.contains("target out of reach"))
    #expect(text.contains("Days to first help: 17.5 days in Oct 2026. Real change for the worse: above"))
    #expect(text.contains("Read as XmR control chart: 21 months."))
    #expect(text.contains("v better ^ worse") && text.contains("== target"))
  }

  @Test func theRegionTellsWhatChangedForTheBetterAndNotWhatGotWorse() throws {
    driven.type("1")
    let news = try #require(text.split(separator: "\n").first { $0.contains("Change for the better:") }, "\(text)")
    #expect(news.contains("Reading age gap") && !news.contains("Days to first help"), "\(news)")
  }

  @Test func theStoryIsToldInWordsAndEditedThere() throws {
    driven.type("3 / \"days from asking\" Enter g j Enter t")
    #expect(text.contains("The story behind the curve"))
    driven.type("e")
    #expect(text.contains("Story: Days to first help") && text.contains("5 what we will do"))
    driven.type("C-u \"Both posts are filled\" Enter")
    #expect(indicator("days-to-first-help")?.story?.hasPrefix("Both posts are filled") == true)
    #expect(indicator("days-to-first-help")?.storyWritten == Sample.today)
    driven.type("u")
    #expect(indicator("days-to-first-help")?.story?.hasPrefix("Two posts stood empty") == true)
  }

  @Test func aLineOfThePlanBecomesAnAction() throws {
    driven.type("3 / \"days from asking\" Enter g j Enter A")
    #expect(text.contains("Make an action of") && text.contains("Call every family"))
    driven.type("Enter")
    #expect(text.contains("New action in North Birkenhead") && text.contains("Call every family on the day"))
    driven.type("Enter")
    let action = driven.workspace.snapshot.neighbourhoods[0].actions.last
    #expect(action?.title == "Call every family on the day of the referral" && action?.priority == "family-support")
  }

  @Test func withoutAPlanNothingIsMade() {
    driven.type("3 / \"youth sessions\" Enter g j Enter A")
    #expect(text.contains("Nothing is planned yet"))
  }

  @Test func theSeriesStartsAnewWithReasonAndNameAndUndoTakesItBack() throws {
    driven.type("3 / \"days from asking\" Enter g j Enter B Enter")
    #expect(text.contains("Start anew: Days to first help") && text.contains("This must be there"))
    driven.type("=Jan Space =2026 Tab \"Referrals come by one form\" Tab \"Steering group\" Enter")
    #expect(text.contains("starts anew in Jan 2026"), "\(text)")
    let period = try #require(Period(code: "2026-01"))
    #expect(indicator("days-to-first-help")?.breaks[period]?.by == "Steering group")
    #expect(text.contains("months since it began anew"))
    driven.type("u")
    #expect(indicator("days-to-first-help")?.breaks.isEmpty == true)
  }

  @Test func prioritiesStandByWhatNeedsAttention() throws {
    driven.type("3 s a")
    let first = try #require(text.split(separator: "\n").dropFirst(4).first)
    #expect(first.contains("Days from asking") && first.contains("worse"), "\(text)")
    driven.type("S")
    #expect(text.split(separator: "\n").dropFirst(4).first?.contains("Days from asking") == false)
  }

  @Test func theNextIndicatorIsTheOneBelowInTheListAndAFilterStaysBehind() {
    driven.type("3 s a g Enter")
    #expect(text.contains("Days to first help: 17.5 days"))
    driven.type("v / =2025 Enter }")
    #expect(text.contains("> Reading age gap") && !text.contains("filter: 2025"))
    #expect(text.contains("summer term 2025/26") && text.contains("autumn term 2023/24"))
  }

  @Test func theRegionsRowsEndWithTheSamePeriodAndOlderValuesSayTheirs() throws {
    driven.type("1 o i")
    let rows = text.split(separator: "\n").map(String.init)
    #expect(text.contains("Children starting school") && text.contains("2 of 6 reporting") == false, "\(text)")
    let late = try #require(rows.first { $0.contains("Halton Lea") })
    let newest = try #require(rows.first { $0.contains("Northwood") })
    // Halton Lea has nothing for the last two terms.
    #expect(late.contains("aut 25 65%") && late.hasSuffix("xx"), "\(late)")
    #expect(newest.contains("70%") && !newest.hasSuffix("x") && !newest.contains("sum 26"), "\(newest)")
    #expect(text.contains("1 of 6 reporting"), "\(text)")
  }

  @Test func aKeyThatWorksElsewhereSaysWhere() {
    driven.type("3 A")
    #expect(text.contains("A works on 4 Actions") && text.contains("Indicator"), "\(text)")
  }

  @Test func theLettersAreExplainedByHelp() {
    driven.type("3 Enter ? =revised")
    #expect(text.contains("[r]"))
    driven.type("Enter")
    #expect(text.contains("[r] revised: the source has replaced what it published."))
  }

  @Test func whatWasCorrectedIsToldInTheTable() {
    driven.type("3 / \"one day in ten\" Enter g j Enter v")
    #expect(text.contains("[r]") && text.contains("was 30.4%"))
  }
}
