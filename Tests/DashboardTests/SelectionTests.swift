import Dashboard
import Domain
import TerminalKit
import Testing

/// A key never works on another row than the one that a person has in mind, and nothing typed is lost.
@MainActor
@Suite struct SelectionTests {
  /// A day that goes on; read and set by one test on the main actor alone.
  private final class Clock: @unchecked Sendable {
    var day = Sample.today
  }

  private let driven: DrivenDashboard
  private var workspace: MemoryWorkspace { driven.workspace }
  private var dashboard: Dashboard { driven.dashboard }
  private var text: String { driven.text }

  init() throws {
    driven = try DrivenDashboard()
  }

  private func type(_ keys: String) { driven.type(keys) }

  /// The row with the selection's mark.
  private var selected: String { text.split(separator: "\n").first { $0.hasPrefix(" >") }.map(String.init) ?? "" }

  private func action(_ ref: String) -> Action? { workspace.snapshot.action(ref) }

  @Test func whatLeavesTheListHandsTheSelectionToItsNeighbour() throws {
    type("j j j j")
    let rows = text.split(separator: "\n").filter { $0.contains("NB-A-") }.map(String.init)
    let mine = try #require(rows.firstIndex { $0.hasPrefix(" >") })
    let next = try #require(rows[mine + 1].firstMatch(of: /NB-A-\d+/)).output
    type("x")
    #expect(selected.contains(next))
    type("u")
    #expect(selected.contains(try #require(rows[mine].firstMatch(of: /NB-A-\d+/)).output), "undo brings the row back")
  }

  @Test func whatWasAddedIsInSightWhateverTheFilter() {
    type("O / =survey Enter a =Hidden Enter")
    #expect(selected.contains("Hidden"))
  }

  @Test func aRangeComesOnTopOfTheMarks() {
    type("Space Space j v j j")
    #expect(text.contains("5 marked, range on"))
    type("Esc")
    #expect(!text.contains("marked"))
  }

  @Test func theSelectionIsFoundAgainInTheNeighbourhoodThatWasLeft() throws {
    type("j j j")
    let before = selected
    type("] j [")
    #expect(selected == before)
  }

  private func saveAfterSomebodyAndGiveWay() throws {
    let id = try #require(action("NB-A-001")?.id)
    try workspace.change(["actions", id, "owner"], "Somebody", in: .neighbourhood("north-birkenhead"))
    type("Enter")
    #expect(text.contains("Somebody else changed this"))
    type("k")
    #expect(action("NB-A-001")?.owner == "Somebody")
  }

  @Test func givingWayOverOneFieldKeepsTheRest() throws {
    type("/ =NB-A-001 Enter e Tab =X Tab Tab Tab Tab Tab Tab \"Rang twice\"")
    try saveAfterSomebodyAndGiveWay()
    #expect(action("NB-A-001")?.updates.last?.text == "Rang twice")
  }

  @Test func givingWayOverOneOfSeveralActionsChangesTheOthers() throws {
    type("/ =NB-A-00 Enter Space Space w =Dana")
    let marked = workspace.snapshot.neighbourhoods[0].actions.map(\.ref)
    #expect(text.contains("2 marked"))
    try saveAfterSomebodyAndGiveWay()
    #expect(marked.filter { action($0)?.owner == "Dana" }.count == 1)
  }

  @Test func aHyphenTakesAFieldAwayAndTheToastSaysAllThatChanged() {
    type("/ =NB-A-001 Enter e Tab C-u =- Tab Tab C-u =- Enter")
    #expect(action("NB-A-001")?.owner == nil && action("NB-A-001")?.due == nil)
    #expect(text.contains("NB-A-001 due date taken away, owner taken away"))
  }

  @Test func reopeningWhatIsNotFinishedIsRefused() {
    type("/ =NB-A-009 Enter X")
    #expect(text.contains("NB-A-009 is not finished: it is blocked"))
    #expect(action("NB-A-009")?.status == .blocked)
  }

  @Test func aKeyOfAnotherScreenSaysWhereItWorks() {
    type("5 x")
    #expect(text.contains("x works on 2 Neighbourhood, 4 Actions: mark done"))
    type("2 x")
    #expect(text.contains("Tab goes to the box of actions"))
    let open = workspace.snapshot.neighbourhoods[0].actions.filter { !$0.status.isFinished }.count
    type("Tab x")
    #expect(workspace.snapshot.neighbourhoods[0].actions.filter { !$0.status.isFinished }.count == open - 1)
  }

  @Test func anIndicatorThatAPlaceDoesNotHaveIsSaidAndComesBack() {
    type("3 j Enter")
    #expect(text.contains("North Birkenhead > Reading age gap"))
    type("]")
    #expect(text.contains("Northwood has no Reading age gap"))
    type("[")
    #expect(text.contains("North Birkenhead > Reading age gap"))
  }

  @Test func whatBecameOfAnAskIsNeverCutOff() throws {
    for (columns, rows) in [(80, 24), (60, 20)] {
      _ = dashboard.press(.resize(columns: columns, rows: rows))
      type("6 g")
      for ask in workspace.snapshot.neighbourhoods[0].asks {
        type("/ C-u =\(ask.ref) Enter")
        #expect(text.contains("We answered"), "\(ask.ref)")
        #expect(ask.actions.isEmpty || text.contains("We did"), "\(ask.ref) at \(columns)")
        #expect(ask.told == nil || text.contains("Told back"), "\(ask.ref) at \(columns)")
      }
    }
  }

  @Test func theNewestUpdateIsInSightAtOnce() {
    for action in workspace.snapshot.neighbourhoods[0].actions.filter({ !$0.status.isFinished }) {
      type("/ C-u =\(action.ref) Enter i \"Just now\" Enter")
      #expect(text.contains("anna: Just now"), "\(action.ref)")
    }
  }

  @Test func whatWasTypedIsThereInTheNextSession() throws {
    type("/ =NB-A-001 Enter i \"Half a sen\"")
    let typed = dashboard.typed
    let next = Dashboard(
      workspace: workspace, session: Session(person: "anna", today: Sample.today), glyphs: .ascii, columns: 80, rows: 24
    )
    next.show(screen: "actions", place: "north-birkenhead")
    next.restore(typed)
    #expect(next.frame().text.contains("still there: Update to NB-A-001"))
    for key in KeyPress.sequence("/ =NB-A-001 Enter i") ?? [] { _ = next.press(key) }
    #expect(next.frame().text.contains("Half a sen"))
    for key in KeyPress.sequence("=tence Enter") ?? [] { _ = next.press(key) }
    #expect(workspace.snapshot.action("NB-A-001")?.updates.last?.text == "Half a sentence")
    #expect(next.typed.isEmpty)
  }

  @Test func theDayChangesWhileTheDashboardIsOpen() {
    let clock = Clock()
    let open = Dashboard(
      workspace: workspace, session: Session(person: "anna", today: clock.day), glyphs: .ascii, columns: 80, rows: 24)
    #expect(open.frame().text.contains("Tue 24 Nov"))
    clock.day = clock.day.adding(days: 1)
    _ = open.press(.character("j"))
    #expect(open.frame().text.contains("Wed 25 Nov"))
  }
}
