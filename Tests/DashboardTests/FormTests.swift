import Domain
import TerminalKit
import Testing

@testable import Dashboard

/// One way of editing for every record.
@MainActor
@Suite struct FormTests {
  private let driven: DrivenDashboard
  private var workspace: MemoryWorkspace { driven.workspace }
  private var text: String { driven.text }

  init() throws {
    driven = try DrivenDashboard()
  }

  private func type(_ keys: String) { driven.type(keys) }

  private var form: Form? { driven.form }

  /// The keys that lead to a row, from the screen of actions, and those that open a form there.
  struct Way: CustomTestStringConvertible, Sendable {
    let to: String
    let open: String
    var testDescription: String { "\(to) \(open)" }
  }

  private nonisolated static let ways = [
    ("1", "a"), ("1", "e"), ("3", "a p"), ("3", "e"), ("3", "a o"), ("3", "a c"), ("3 j", "e"), ("3 j", "i"),
    ("3 j j j", "e"), ("4", "a"), ("4", "e"), ("5", "a"), ("5", "e"), ("5", "i"), ("6", "a"), ("6", "e"), ("8 g", "e"),
    ("8 / =discovery Enter G", "e"), ("8 / =panel Enter G", "e"), ("8 / =Chair Enter", "e"),
    ("8 / =Chair Enter", "a"), ("8 / =Knowsley Enter G", "e"), ("8 / =attendance Enter G", "e"),
  ].map { Way(to: $0.0, open: $0.1) }

  /// A text that a field cannot hold; nil where it can hold any.
  private func wrong(_ line: FormLine) -> String? {
    if line.takesNewNames { return nil }
    return switch line.field.type {
    case .text(let maximum), .prose(let maximum): String(repeating: "x", count: maximum + 1)
    case .wordSet: String(repeating: "x", count: 121)
    case .parts, .wordMap: "no pair"
    default: "wr!ng"
    }
  }

  @Test(arguments: ways)
  func wrongInputInEveryFieldGivesItsReasonAndLosesNothing(_ way: Way) throws {
    let before = workspace.snapshot.documents
    let lines = try #require(DrivenDashboard(workspace).opening(way)?.lines, "\(way) opens a form")
    for (index, line) in lines.enumerated() {
      guard let wrong = wrong(line) else { continue }
      // A dashboard of its own for each field, so that no draft of another one is in the way.
      let driven = DrivenDashboard(workspace)
      let start = try #require(driven.opening(way)?.index)
      for _ in 0..<((index - start + lines.count) % lines.count) { driven.type("Tab") }
      driven.type("End End C-u")
      _ = driven.dashboard.press(.paste(wrong))
      let form = try #require(driven.form)
      let problem = try #require(form.problem(form.lines[index]), "\(line.name)")
      let words = "! " + problem.split(separator: " ").prefix(2).joined(separator: " ")
      for (columns, rows) in [(60, 20), (80, 24)] {
        _ = driven.dashboard.press(.resize(columns: columns, rows: rows))
        #expect(driven.text.contains(words), "the reason stands under \(line.name):\n\(driven.text)")
      }
      driven.type("Enter")
      #expect(driven.form?.lines[index].text.text == wrong, "what was typed in \(line.name) is still there")
      driven.type("Esc \(way.open)")
      #expect(driven.form?.lines[index].text.text == wrong, "and after Esc too: \(line.name)")
    }
    #expect(workspace.snapshot.documents == before)
  }

  @Test func completionAndChoicesComeFromWhatIsThere() throws {
    type("5 a =Somebody Tab =vol Right")
    #expect(form?.lines[1].text.text == "voluntary")
    type("C-n")
    #expect(form?.lines[1].text.text == "youth")
    type("C-p C-p")
    #expect(
      form?.lines[1].text.text == "police" || form?.lines[1].text.text == "voluntary"
        || form?.lines[1].text.text == "health")
    type("Tab End \", north\" Right")
    #expect(
      form?.lines[2].text.text == "north-birkenhead, northwood"
        || form?.lines[2].text.text.hasPrefix("north-birkenhead, north") == true)
  }

  @Test func whatHangsOnARecordIsShownBeforeItGoesAndUndoBringsItBack() throws {
    type("3")
    let count = workspace.snapshot.neighbourhoods[0].priorities.count
    type("D")
    #expect(text.contains("What hangs on it stays"))
    type("Enter")
    #expect(workspace.snapshot.neighbourhoods[0].priorities.count == count)
    type("D y")
    #expect(workspace.snapshot.neighbourhoods[0].priorities.count == count - 1)
    type("8 / =Literacy Enter g D")
    #expect(workspace.snapshot.neighbourhoods[0].priorities.count == count || text.contains("brought back"))
    type("u u")
    #expect(workspace.snapshot.neighbourhoods[0].priorities.count == count)
  }

  @Test func aGroupIsChosenOnTheIndicatorsScreen() throws {
    type("3 / \"read for fun\" Enter g j Enter b")
    #expect(text.contains("Sex: Girls"))
    type("j Enter")
    #expect(text.contains("Sex: Boys") || text.contains("Sex: Girls"))
    type("i")
    #expect(text.contains("New value: Reads for fun, Sex"))
    type("Esc b Enter")
    #expect(!text.contains("Sex: "))
  }

  @Test func aValueIsCorrectedAndTakenAwayInItsTable() throws {
    func latest() -> Double? {
      workspace.snapshot.neighbourhoods[0].indicators.first { $0.id == "reads-for-fun" }?.series?.latest?.value
    }
    let before = try #require(latest())
    type("3 / \"read for fun\" Enter g j Enter v e")
    #expect(text.contains("C shows it as it is"), "what is only shown rounded cannot be corrected")
    type("C =check Enter e")
    #expect(text.contains("WORKING VIEW") && workspace.notes.last?.hasSuffix(": check") == true)
    #expect(text.contains("Correct: Reads for fun"))
    let count = try #require(form?.lines.first { $0.name == "count" }.flatMap { Int($0.original) })
    type("C-u =\(count + 10) Enter")
    #expect(text.contains("corrected"))
    let corrected = try #require(latest())
    #expect(corrected > before && corrected - before < 2, "the value is worked out anew")
    type("D y")
    #expect(text.contains("taken away") && latest() != corrected)
    type("u u")
    #expect(latest() == before)
    type("C")
    #expect(!text.contains("WORKING VIEW"))
  }

  @Test func theWorkingViewNeedsAReasonAndTheRightToEdit() {
    type("3 C Enter")
    #expect(text.contains("Say what the exact counts are needed for") && workspace.notes.isEmpty)
    type("Esc")
    workspace.readOnlyReason = "this is a copy"
    type("r C")
    #expect(text.contains("for those who may edit") && !text.contains("WORKING VIEW"))
  }

  @Test func completionTakesTheCapitalsOfWhatIsThere() {
    type("1 a =North Tab =wir Right")
    #expect(form?.lines[1].text.text == "Wirral")
  }

  @Test func searchGoesToWhereTheRecordStands() throws {
    type("F =NB-Q-004 Enter")
    #expect(text.contains("North Birkenhead > Panel") && text.contains("> NB-Q-004"))
    type("F \"days to a first wellbeing\" Enter")
    #expect(text.contains("Halton Lea > Priorities"))
    type("F =zzzz")
    #expect(text.contains("Nothing matches"))
    type("Esc F =Knowsley Enter")
    #expect(text.contains("Knowsley"))
  }

  @Test func proseKeepsItsParagraphs() throws {
    type("1 e")
    let index = try #require(form?.lines.firstIndex { $0.name == "profile" })
    for _ in 0..<index { type("Tab") }
    type("C-u End C-u \"One line\" C-n C-n \"another\" Enter")
    let place = try #require(workspace.snapshot.neighbourhoods.first)
    #expect(place.profile == "One line\n\nanother", "\(text)")
  }
}

extension DrivenDashboard {
  /// The form that lies over the screen.
  fileprivate var form: Form? { if case .form(let form)? = dashboard.model.overlay { form } else { nil } }

  /// The form that keys open.
  fileprivate func opening(_ way: FormTests.Way) -> Form? {
    type("4 \(way.to) \(way.open)")
    return form
  }
}
