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

@Suite struct CSVScannerTests {
  private func rows(_ bytes: [UInt8], in size: Int) throws -> [[[UInt8]]] {
    var scanner = CSVScanner()
    var rows: [[[UInt8]]] = []
    var rest = bytes[...]
    repeat {
      let block = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      try scanner.push(block)
      while try scanner.next(isLast: rest.isEmpty) {
        rows.append((0..<scanner.row.count).map { Array(scanner.row[$0]) })
      }
    } while !rest.isEmpty
    return rows
  }

  @Test func whereTheBlocksEndChangesNothing() throws {
    let text = "a,\"b\r\n\"\"x\"\" , \"tail,c\r\n\r\n,\r1,2,\r\n\"\",\n\"last\""
    let whole = try rows(Array(text.utf8), in: 1_000)
    #expect(whole.count == 5 && whole[0].map(\.count) == [1, 13, 1])
    #expect(whole.map(\.count) == [3, 2, 3, 2, 1])
    for size in 1...text.utf8.count { #expect(try rows(Array(text.utf8), in: size) == whole, "blocks of \(size)") }
  }

  @Test func whatIsNoTableIsRefusedInBoundedRoom() throws {
    func message(_ bytes: [UInt8]) -> String? {
      do { _ = try rows(bytes, in: 1 << 16) } catch let error as CSVError { return error.message } catch {}
      return nil
    }
    #expect(message(Array("a,b\n1,\0\n".utf8))?.contains("not text") == true)
    #expect(message([0x50, 0x4B, 3, 4])?.contains("spreadsheet") == true)
    #expect(message([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])?.contains("not text") == true)
    #expect(message(Array("<!DOCTYPE html><p>".utf8))?.contains("web page") == true)
    #expect(message([0xFF, 0xFE, 0x61, 0])?.contains("UTF-16") == true)
    #expect(message(Array(repeating: 0x61, count: 2 << 20))?.contains("1 MB") == true)
    #expect(message([0x22] + Array(repeating: 0x61, count: 2 << 20))?.contains("not closed") == true)
    #expect(message(Array(repeating: 0x2C, count: 100_000))?.contains("columns") == true)
  }
}
