import Foundation
import Testing

/// From an empty folder to a working week, in a real terminal and through pipes, without a word of JSON.
@Suite struct NewProgrammeTests {
  private let folder: TestFolder
  private let store: StoreAt

  init() throws {
    folder = try TestFolder()
    store = StoreAt(path: folder.path + "/programme")
  }

  private func json(_ arguments: String...) throws -> [[String: Any]] {
    let outcome = try Program.run(Program.steer, arguments + ["--json"], environment: ["STEER_STORE": store.path])
    try #require(outcome.code == 0, "\(outcome.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
  }

  private func expectAWorkingWeek() throws {
    #expect(try json("neighbourhood", "list").count == 2)
    #expect(try json("priority", "list").count == 3)
    let indicators = try json("indicator", "list")
    #expect(indicators.count == 4)
    #expect(try json("partner", "list").count == 5)
    #expect(try json("action", "list").count == 10)
    #expect(try json("ask", "list").count == 1)
    let check = try store.run("check")
    #expect(check.code == 0, "\(check.output)")
  }

  // MARK: In the dashboard

  @Test func aNewcomerMakesAProgrammeInTheDashboard() throws {
    let terminal = try open()
    try terminal.wait(for: "Welcome to Steer")
    try terminal.type("s")
    try fill(["Cradle to Career Walsall", "West Midlands"], in: "A new programme", terminal, saving: false)
    try terminal.type("Enter")
    try terminal.wait(for: "The programme is made")
    try fill(["Blakenall", "Walsall"], in: "New neighbourhood", terminal)
    try terminal.wait(for: "Neighbourhood added: Blakenall")
    try terminal.type("a")
    try fill(["Bordesley Green", "Birmingham"], in: "New neighbourhood", terminal)
    try terminal.wait(for: "Neighbourhood added: Bordesley Green")
    try terminal.type("[", "3")
    try terminal.wait(for: "Blakenall > Priorities")
    for title in ["Every child reads for fun", "Help before it gets worse", "Places to play"] {
      try terminal.type("a", "p")
      try fill([title], in: "New priority in Blakenall", terminal)
      try terminal.wait(for: " \(title).  u undoes it")
    }
    try addIndicators(terminal)
    try addPartners(terminal)
    try addActions(terminal)
    try terminal.type("6", "a")
    try fill(["Can the library open on Saturdays?"], in: "New ask in Blakenall", terminal)
    try terminal.wait(for: "BL-Q-001 added")
    try terminal.type("q")
    try terminal.wait(for: "ended with 0")
    try expectAWorkingWeek()
    try changeArchiveAndUndo()
  }

  private func open() throws -> TmuxTerminal {
    try TmuxTerminal(Program.steer, environment: ["STEER_STORE": store.path, "HOME": folder.path])
  }

  /// Types texts into the fields of a form, one after the other, and saves it.
  private func fill(_ texts: [String], in title: String, _ terminal: TmuxTerminal, saving: Bool = true) throws {
    try terminal.wait(for: title)
    for (index, text) in texts.enumerated() {
      if index > 0 { try terminal.type("Tab") }
      if !text.isEmpty { try terminal.type(text: text) }
    }
    if saving { try terminal.type("Enter") }
  }

  private func addIndicators(_ terminal: TmuxTerminal) throws {
    for name in ["Overall absence", "Good level of development", "Phonics"] {
      try terminal.type("a", "i")
      try terminal.wait(for: "Indicators from the library")
      try terminal.type(text: name)
      try terminal.type("Enter")
      try fill([], in: "New indicator", terminal)
      try terminal.wait(for: "Indicator added: \(name)")
    }
    try terminal.type("a", "o")
    try fill(["Visits to the reading café", "visits", "increase"], in: "New indicator in Blakenall", terminal)
    try terminal.wait(for: "Indicator added: Visits")
    // Each gets a value: the selected row is the one that was added last.
    try terminal.type("i")
    try fill(["Oct 2026", "42"], in: "New value", terminal)
    try terminal.wait(for: "Oct 2026 taken down")
    for (name, value) in [("Overall", "6.1"), ("Good level", "58"), ("Phonics", "71")] {
      try terminal.type("/")
      try terminal.type(text: name)
      try terminal.type("Enter", "g", "j", "i")
      try terminal.wait(for: "New value: \(name)")
      try terminal.type(text: "2024/25")
      try terminal.type("Tab", "Tab", "Tab")
      try terminal.type(text: value)
      try terminal.type("Enter")
      try terminal.wait(for: "2024/25 taken down")
      try terminal.type("Escape")
    }
  }

  private func addPartners(_ terminal: TmuxTerminal) throws {
    try terminal.type("5")
    try terminal.wait(for: "No partners yet")
    for name in ["Library", "Primary school A", "Youth club", "Health visitors", "Food bank"] {
      try terminal.type("a")
      try fill([name], in: "New partner", terminal)
      try terminal.wait(for: "Partner added: \(name)")
    }
  }

  private func addActions(_ terminal: TmuxTerminal) throws {
    try terminal.type("4")
    for number in 1...10 {
      try terminal.type("a")
      try fill(["Job \(number)", "Literacy lead", "", "fri", "P1"], in: "New action in Blakenall", terminal)
      try terminal.wait(for: "added: Job \(number).")
    }
  }

  /// Opens the programme again, changes a partner, puts it away with what hangs on it told, and takes that back.
  private func changeArchiveAndUndo() throws {
    let terminal = try open()
    try terminal.wait(for: "Blakenall > Panel")
    try terminal.type("5", "/")
    try terminal.type(text: "Library")
    try terminal.type("Enter", "e")
    try terminal.wait(for: "Edit Library")
    try terminal.type("Tab", "C-u")
    try terminal.type(text: "sheep")
    try terminal.wait(for: "The sector is one of")
    try terminal.type("Enter")
    try terminal.wait(for: "The sector is one of")
    try terminal.type("C-u")
    try terminal.type(text: "counc")
    try terminal.type("Right", "Enter")
    try terminal.wait(for: "Library: sector changed")
    try terminal.type("i")
    try terminal.wait(for: "New activity of Library in Blakenall")
    try terminal.type(text: "Story time")
    try terminal.type("Enter")
    try terminal.wait(for: "Activity added: Story time")
    try terminal.type("D")
    try terminal.wait(for: "What hangs on it stays: 1 activity")
    try terminal.type("y")
    try terminal.wait(for: "Library put away")
    #expect(try json("partner", "list").count == 4)
    try terminal.type("u")
    try terminal.wait(for: "Undone: Library put away")
    // A draft that is left is there in the next session.
    try terminal.type("8", "/")
    try terminal.type(text: "Walsall")
    try terminal.type("Enter", "e")
    try terminal.wait(for: "Edit ")
    try terminal.type("Tab")
    try terminal.type(text: " (draft)")
    try terminal.type("Escape")
    try terminal.wait(for: "Not saved")
    try terminal.type("q")
    try terminal.wait(for: "It will be there next time")
    try terminal.type("y")
    try terminal.wait(for: "ended with 0")
    let again = try open()
    try again.wait(for: "Not saved last time")
    try again.type("q", "y")
    try again.wait(for: "ended with 0")
    let partners = try json("partner", "list")
    #expect(partners.count == 5)
    #expect(partners.contains { $0["sector"] as? String == "council" })
    #expect(try store.run("check").code == 0)
  }

  // MARK: Through pipes

  @Test func theSameThroughAPipe() throws {
    let answers = "s\nCradle to Career Walsall\nWest Midlands\n\nBlakenall\nWalsall\n"
    let welcome = try Program.run(
      Program.steer, ["--plain"], environment: ["STEER_STORE": store.path, "HOME": folder.path], input: answers)
    #expect(welcome.code == 0, "\(welcome.errors)")
    #expect(welcome.output.contains("Added Blakenall; commands call it blakenall."))
    var outputs = [welcome.output]
    func steer(_ line: String) throws {
      var arguments: [String] = []
      for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        arguments += index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
      }
      outputs.append(try store.steer(arguments + ["--plain"]))
    }
    try steer("neighbourhood add --name \"Bordesley Green\" --authority Birmingham")
    for title in ["Every child reads for fun", "Help before it gets worse", "Places to play"] {
      try steer("priority add --neighbourhood blakenall --title \"\(title)\"")
    }
    for id in ["overall-absence", "good-level-of-development", "phonics-year-1"] {
      try steer("indicator add --neighbourhood blakenall --definition \(id) --priority P1")
      try steer("observe \(id) 2024/25 61")
    }
    try steer("indicator add --neighbourhood blakenall --name Visits --unit visits --improvement increase")
    try steer("observe visits \"Oct 2026\" 42")
    for name in ["Library", "Primary school A", "Youth club", "Health visitors", "Food bank"] {
      try steer("partner add --name \"\(name)\" --neighbourhood blakenall")
    }
    for number in 1...10 {
      try steer("action add --neighbourhood blakenall --title \"Job \(number)\" --due fri --owner Lead")
    }
    try steer("ask add --neighbourhood blakenall \"Can the library open on Saturdays?\"")
    try expectAWorkingWeek()
    try steer("partner edit library --sector council")
    try steer("partner archive library")
    #expect(try json("partner", "list").count == 4)
    try steer("undo")
    #expect(try json("partner", "list").count == 5)
    try steer("show blakenall")
    try steer("show")
    #expect(outputs.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("{") }, "no escape and no JSON")
    #expect(try store.run("check").code == 0)
  }

  @Test func theWelcomeSaysWhatIsWrongAndAsksAgain() throws {
    let file = folder.path + "/file"
    try Data("x".utf8).write(to: URL(fileURLWithPath: file))
    let terminal = try open()
    try terminal.wait(for: "Welcome to Steer")
    try terminal.type("o")
    try terminal.wait(for: "Open a programme")
    try terminal.type(text: folder.path + "/nowhere")
    try terminal.type("Enter")
    try terminal.wait(for: "! There is no programme of Steer in")
    try terminal.type("Escape")
    try terminal.wait(for: "Welcome to Steer")
    try terminal.type("s")
    try fill(["Name", "Region"], in: "A new programme", terminal, saving: false)
    try terminal.type("Tab", "C-u")
    try terminal.type(text: file)
    try terminal.type("Enter")
    try terminal.wait(for: "that is a file")
    try terminal.type("Escape")
    try terminal.wait(for: "Welcome to Steer")
    try terminal.type("s")
    try terminal.wait(for: "Here is what you typed before")
    try terminal.type("Escape", "q")
    try terminal.wait(for: "ended with 0")
  }
}
