import StrictJSON
import TestSupport
import Testing

@testable import Exchange

/// Cells that go out: no spreadsheet runs one, nothing in one is obeyed, and everything reads back.
@Suite struct CSVTextTests {
  /// Sends texts out as the titles of decisions and reads them in again.
  private func sent(_ titles: [String]) throws -> [String] {
    let records = titles.map { title -> JSONValue in ["ref": "NB-D-001", "title": .string(title), "reason": "x"] }
    let table = try CSVTable(ExportTable(.decisions, records).csv)
    #expect(table.header == ExportKind.decisions.columns)
    #expect(table.rows.count == titles.count)
    return table.rows.map { row in
      #expect(row.cells.count == table.header.count && row.cells.last == "x")
      return row.cells[3]
    }
  }

  @Test(arguments: [
    "=1+1", "+44 151", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0x", "  =1", "\u{A0}=1", "\n\n=1", "\u{200B}=1",
    "\u{FEFF}=1",
    "\u{1B}=1", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}A", "=cmd|' /C calc'!A0", "=",
  ])
  func noTextIsAFormula(_ text: String) throws {
    let cell = try sent([text])[0]
    #expect(cell.first == "'", "\(cell)")
    let rest = Exchange.CSVText.quoted(text)
    #expect(rest.hasPrefix("\"'") && rest.hasSuffix("\""))
  }

  @Test(arguments: [
    "Book the hall", "1 + 1 = 2", "a-b", "anna@example.org", "'quoted'", "say \"yes\"", "a,b;c", "two\nlines",
    "Łódź £5 家",
    " leads with a blank", "\"", "\"\"=1", ",", "5",
  ])
  func ordinaryTextComesBackAsItWas(_ text: String) throws {
    #expect(try sent([text]) == [text])
  }

  @Test func nothingHostileIsLeft() throws {
    let cells = try sent(HostileText.all)
    for (text, cell) in zip(HostileText.all, cells) {
      let bad = cell.unicodeScalars.first { !HostileText.isHarmless($0) }
      #expect(bad == nil, "\(text.debugDescription) left U+\(String(bad?.value ?? 0, radix: 16))")
    }
  }

  @Test func aFileHasAMarkCRLFAndQuotesRoundEveryText() {
    let record: JSONValue = ["ref": "NB-D-001", "title": "a \"b\"", "date": .null, "by": "anna"]
    let text = String(decoding: ExportTable(.decisions, [record]).csv, as: UTF8.self)
    #expect(
      text == "\u{FEFF}\"ref\",\"neighbourhood\",\"date\",\"title\",\"meeting\",\"by\",\"reason\"\r\n"
        + "\"NB-D-001\",,,\"a \"\"b\"\"\",,\"anna\",\r\n")
  }

  @Test func fieldsThatHoldSeveralThingsAreOneCell() {
    let record: JSONValue = [
      "ref": "NB-A-001", "overdue": true, "illustrative": false, "days_late": 3,
      "updates": [
        ["at": "2026-11-02T10:00:00Z", "by": "anna", "text": "Rang them"],
        ["at": "2026-11-03T10:00:00Z", "by": "osei", "text": "=Done"],
      ],
    ]
    let table = ExportTable(.actions, [record])
    func cell(_ column: String) -> ExportCell? { table.columns.firstIndex(of: column).map { table.rows[0][$0] } }
    #expect(cell("updates") == .text("2026-11-02 anna: Rang them\n2026-11-03 osei: =Done"))
    #expect(cell("overdue") == .flag(true) && cell("days_late") == .number(JSONNumber(3)))
    #expect(Exchange.CSVText.cell(.flag(true)) == "\"yes\"" && Exchange.CSVText.cell(.flag(false)).isEmpty)
    let value = ExportTable(.indicators, [["breakdown": ["Sex": "Female", "Age": "5"]], ["breakdown": [:]]])
    #expect(value.rows[0][5] == .text("Age=5; Sex=Female") && value.rows[1][5] == .none)
    #expect(ExportTable(.asks, [["actions": ["NB-A-001", "NB-A-002"]]]).rows[0][12] == .text("NB-A-001; NB-A-002"))
  }

  @Test func numbersReadBackAsTheSame() throws {
    var generator = SeededGenerator(seed: 20_261_124)
    var numbers = [
      0, 5, -3.5, 0.1, 1.0 / 3, 99.99, 1e15, 1e21, Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude, -1e-7,
    ]
    for _ in 0..<2_000 {
      let number = Double(bitPattern: generator.next())
      if number.isFinite { numbers.append(number) }
    }
    let records = numbers.map { number -> JSONValue in ["value": JSONNumber(number).map(JSONValue.number) ?? .null] }
    let table = try CSVTable(ExportTable(.indicators, records).csv)
    #expect(table.rows.map { Double($0.cells[7]) } == numbers)
    #expect(table.rows[1].cells[7] == "5" && table.rows[2].cells[7] == "-3.5")
  }
}

@Suite struct GroupTextTests {
  @Test(arguments: [
    ["Sex": "Female", "Age": "5"], ["who": "White; British=x"], ["a=b": "x;", "c": "y\\"], ["who": "Two  blanks"], [:],
  ])
  func groupsComeBackFromTheirCell(_ groups: [String: String]) throws {
    let back = try #require(GroupText.groups(in: GroupText.text(of: groups)))
    #expect(Dictionary(uniqueKeysWithValues: back.map { ($0.name, $0.value) }) == groups)
  }

  @Test func whatNamesNoGroupIsNone() throws {
    #expect(GroupText.groups(in: "garbage") == nil && GroupText.groups(in: "Sex=Girls; x") == nil)
    #expect(try #require(GroupText.groups(in: " Sex = Girls ; ")).map(\.value) == ["Girls"])
  }
}
