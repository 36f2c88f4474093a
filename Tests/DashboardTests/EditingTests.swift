import Dashboard
import Domain
import Foundation
import TerminalKit
import Testing

@MainActor
@Suite struct EditingTests {
  private let driven: DrivenDashboard
  private var workspace: MemoryWorkspace { driven.workspace }
  private var dashboard: Dashboard { driven.dashboard }
  private var text: String { driven.text }

  init() throws {
    driven = try DrivenDashboard()
  }

  private func type(_ keys: String) { driven.type(keys) }

  @Test func anUpdateTakesThreeKeysBesidesItsText() throws {
    type("i \"Rang the hall\" Enter")
    #expect(text.contains("update written"))
    #expect(workspace.snapshot.neighbourhoods[0].actions.contains { $0.updates.last?.text == "Rang the hall" })
  }

  @Test func whatIsRefusedStaysOnTheScreenWithItsReason() {
    type("a =Leaflets Tab Tab Tab =someday Enter")
    #expect(text.contains("\"someday\" is not a date"))
    #expect(text.contains("Leaflets"))
    type("C-u =fri Enter")
    #expect(text.contains("added: Leaflets"))
  }

  @Test func whatWasTypedIsThereAgainAfterEscape() {
    type("i \"Half a sen\" Esc")
    #expect(text.contains("Not saved"))
    type("j i")
    #expect(!text.contains("Half a sen"), "the draft belongs to the action it was typed for")
    type("Esc k i")
    #expect(text.contains("Half a sen"))
    type("=tence Enter i Enter")
    #expect(text.contains("Nothing was changed"), "a saved draft is gone")
  }

  @Test func quittingAsksBeforeWhatWasTypedIsLost() {
    type("i =Half Esc")
    #expect(dashboard.press(.character("q")) == nil)
    #expect(text.contains("is not saved"))
    #expect(dashboard.press(.character("n")) == nil)
    type("q")
    #expect(dashboard.press(.character("y")) == .quit)
  }

  @Test func thePaletteFindsCommandsOfOtherScreensAndSaysWhereTheyWork() {
    type("1 : =owner")
    #expect(text.contains("Change the owner (who) (2 Neighbourhood, 4 Actions)"))
    type("Enter")
    #expect(text.contains("w works on 2 Neighbourhood, 4 Actions"))
    type(": \"theme light\"")
    #expect(dashboard.press(.enter) == .setTheme(.light))
  }

  @Test func marksAndUndoWorkOnSeveralActions() {
    let before = workspace.snapshot.neighbourhoods[0].actions.filter { $0.isOverdue(on: Sample.today) }.count
    type("O Space Space Space d =+2w Enter")
    #expect(text.contains("3 actions due 8 Dec 2026"))
    #expect(workspace.snapshot.neighbourhoods[0].actions.filter { $0.isOverdue(on: Sample.today) }.count == before - 3)
    type("u")
    #expect(workspace.snapshot.neighbourhoods[0].actions.filter { $0.isOverdue(on: Sample.today) }.count == before)
    type("U")
    #expect(text.contains("Redone"))
  }

  @Test func cancellingAsksForTheReason() {
    type("c")
    #expect(text.contains("Status of"))
    type("Down Down Down Down Down Enter")
    #expect(text.contains("Why"))
    type("Enter")
    type("Esc")
    type("c Down Down Down Down Down Enter \"No longer wanted\" Enter")
    #expect(text.contains("is cancelled"))
  }

  @Test func pastedTextNeverRunsAsKeys() {
    let before = workspace.snapshot.documents
    _ = dashboard.press(.paste("xxdd\nq"))
    #expect(workspace.snapshot.documents == before)
    type("i")
    _ = dashboard.press(.paste("Two\nlines \u{1B}[2J"))
    type("Enter")
    #expect(
      workspace.snapshot.neighbourhoods[0].actions.contains { $0.updates.last?.text.hasPrefix("Two lines") == true })
  }

  @Test func aReadOnlyStoreSaysWhyNothingCanBeChanged() {
    workspace.readOnlyReason = "this session is read-only"
    let dashboard = Dashboard(
      workspace: workspace, session: Session(person: "anna", today: Sample.today), glyphs: .ascii, columns: 80, rows: 24
    )
    dashboard.show(screen: "actions")
    for key in ["x", "a", "d", "w", "e", "i", "D", "u", "c"] {
      _ = dashboard.press(.character(Character(key)))
      #expect(dashboard.frame().text.contains("Editing is off"), "\(key)")
    }
  }

  @Test func commandsWithoutTheirWorkSayWhy() {
    for keys in ["7", "m", "6 R", "6 A"] {
      type(keys)
      #expect(text.contains("not part of this version yet"), "\(keys)")
    }
  }

  @Test func archivingAsksFirstAndUndoBringsItBack() {
    let count = workspace.snapshot.neighbourhoods[0].actions.count
    type("D Enter")
    #expect(workspace.snapshot.neighbourhoods[0].actions.count == count)
    type("D y")
    #expect(workspace.snapshot.neighbourhoods[0].actions.count == count - 1)
    type("u")
    #expect(workspace.snapshot.neighbourhoods[0].actions.count == count)
  }

  @Test func aWindowThatIsTooSmallTakesNothingButQuit() {
    let before = workspace.snapshot.documents
    _ = dashboard.press(.resize(columns: 59, rows: 24))
    #expect(text.contains("Window is 59x24, needs 60x20"))
    type("x d")
    #expect(workspace.snapshot.documents == before)
    #expect(dashboard.press(.character("q")) == .quit)
  }

  @Test func everyStatusDiffersWithoutColour() throws {
    let ids = workspace.snapshot.neighbourhoods[0].actions.prefix(ActionStatus.allCases.count).map(\.id)
    for (id, status) in zip(ids, ActionStatus.allCases) {
      let path = ["actions", id]
      let document = DocumentID.neighbourhood("north-birkenhead")
      try workspace.change(path + ["status"], .string(status.rawValue), in: document)
      try workspace.change(path + ["title"], "Same", in: document)
      try workspace.change(path + ["closed"], status.isFinished ? "2026-11-01" : nil, in: document)
      try workspace.change(path + ["due"], "2026-11-01", in: document)
      for field in ["owner", "priority"] { try workspace.change(path + [field], nil, in: document) }
    }
    type("r A / =Same Enter")
    let rows = text.split(separator: "\n").filter {
      $0.contains(" Same ") && $0.contains("NB-A-") && !$0.contains("---")
    }
    // The same rows without their references, as text alone: nothing but words and marks can tell them apart.
    let words = Set(rows.map { $0.replacing(/NB-A-\d+|>/, with: "").trimmingCharacters(in: .whitespaces) })
    #expect(rows.count == ActionStatus.allCases.count, "\(text)")
    #expect(words.count == ActionStatus.allCases.count, "\(words)")
  }
}
