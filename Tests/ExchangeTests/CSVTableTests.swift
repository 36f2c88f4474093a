import Exchange
import Testing

@Suite struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8)) }

  @Test func rowsKnowTheLineOnWhichTheyBegin() throws {
    let table = try table("name,note\r\nA,\"two\r\nlines, and a \"\"quote\"\"\"\r\n\r\nB,x")
    #expect(table.header == ["name", "note"])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.rows[0].cells == ["A", "two\r\nlines, and a \"quote\""])
    #expect(table.rows[1].cells == ["B", "x"])
  }

  @Test(arguments: ["a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,2", " a , b \n1,2"])
  func everyLineEndAndMarkReadsTheSame(_ text: String) throws {
    let table = try table(text)
    #expect(table.header == ["a", "b"] && table.rows.map(\.cells) == [["1", "2"]])
  }

  @Test func windowsTextIsRead() throws {
    let table = try CSVTable(Array("name\n".utf8) + [0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80])
    #expect(table.rows[0].cells == ["“Café” €"])
  }

  @Test func aQuotationThatIsNotClosedIsToldWithItsLine() {
    let error = #expect(throws: CSVError.self) {
      try table("a,b\n1,\"two\nthree\n")
    }
    #expect(error?.line == 2)
    #expect(throws: CSVError.self) { try CSVTable([]) }
  }

  @Test func emptyCellsAndRaggedRowsAreKept() throws {
    #expect(try table("a,b,c\n1,,\n,\n\"\",2\n").rows.map(\.cells) == [["1", "", ""], ["", ""], ["", "2"]])
  }
}
