import Domain
import Exchange
import StrictJSON
import Testing

@Suite struct RecordsImportTests {
  private let context = EditContext(
    by: "anna", at: Timestamp(secondsSince1970: 20_781 * 86_400), today: CalendarDate(daysSince1970: 20_781)
  ) { "01m00000000000000000000001" }

  private let documents: [DocumentID: JSONValue] = [
    .programme: [
      "programme": ["name": "Programme", "region": "Region"],
      "authorities": ["east": ["name": "East"]],
      "partners": ["library": ["name": "Library", "sector": "council", "offer": "Books"]],
    ],
    .neighbourhood("north"): [
      "neighbourhood": ["name": "North", "code": "NO", "authority": "east", "status": "discovery"],
      "priorities": ["reading": ["number": 1, "title": "Reading"]],
    ],
  ]

  private func taken(_ text: String, _ kind: RecordKind?) throws -> RecordsImport {
    var result = RecordsImport(Snapshot(documents: documents), kind: kind, neighbourhood: nil)
    result.take(try CSVTable(Array(text.utf8)), context: context)
    return result
  }

  @Test func aSpreadsheetOfPartnersAddsChangesAndSkips() throws {
    let result = try taken(
      """
      Name,Sector,Works on,priorities,Joined
      Library,,x,north/reading,
      Youth club,youth,,P1,3 nov 2026
      Library,council,,,
      Fire station,sheep,,,
      Dance school,other,,,30 feb 2026
      ,faith,,,
      """, .partner)
    #expect(result.results.map(\.outcome) == [.changed, .new])
    #expect(result.results.map(\.line) == [2, 3])
    #expect(result.skipped.map(\.line) == [4, 5, 6, 7])
    let reasons = result.skipped.map(\.reason)
    #expect(reasons[0].contains("the same partner as line 2") && reasons[1].contains("council"))
    #expect(reasons[2].contains("not a date") && reasons[3].contains("needs \"name\""))
    #expect(result.warnings.count == 1 && result.warnings[0].contains("Works on"))
    let partners = try #require(applied(result.edit)[.programme]?["partners"]?.objectValue)
    #expect(partners["library"]?["offer"] == "Books", "an empty cell leaves a field as it is")
    #expect(partners["library"]?["priorities", "north/reading"] == true)
    #expect(partners["youth-club"]?["joined"] == "2026-11-03")
    #expect(partners.count == 2)
  }

  @Test func aColumnMaySayWhatEachRowIs() throws {
    let result = try taken(
      "record,neighbourhood,name,role,body,title\nmember,North,,Chair,Steering group,\npriority,north,,,,Play\nhorse,north,,,,\n",
      nil)
    #expect(result.results.map(\.address.kind) == [.member, .priority])
    #expect(result.skipped.map(\.line) == [4])
    #expect(StoreCheck.problems(in: applied(result.edit)).isEmpty)
  }

  @Test(arguments: [
    (RecordKind.partner, "name,sector\nYouth club,youth\n"), (.action, "neighbourhood,title,due\nnorth,Fix it,fri\n"),
    (.member, "neighbourhood,role,body\nnorth,Chair,Steering group\n"),
    (.phase, "neighbourhood,phase,start\nnorth,discovery,1 nov 2026\n"),
  ])
  func theSameFileTwiceChangesNothing(_ kind: RecordKind, _ text: String) throws {
    let once = try taken(text, kind)
    #expect(once.results.map(\.outcome) == [.new], "\(once.skipped)")
    var twice = RecordsImport(Snapshot(documents: applied(once.edit)), kind: kind, neighbourhood: nil)
    twice.take(try CSVTable(Array(text.utf8)), context: context)
    #expect(twice.results.map(\.outcome) == [.unchanged] && twice.edit.changes.isEmpty)
  }

  @Test func aRecordThatWasPutAwayIsNotChangedUnseen() throws {
    var book = RecordBook(Snapshot(documents: documents))
    let library = RecordAddress(document: .programme, kind: .partner, id: "library")
    try RecordEdits.archive(library, in: &book, context: context)
    var result = RecordsImport(Snapshot(documents: book.documents), kind: .partner, neighbourhood: nil)
    result.take(try CSVTable(Array("name,offer\nLibrary,Rooms\n".utf8)), context: context)
    #expect(result.results.isEmpty && result.skipped.first?.reason.contains("put away") == true)
  }

  private func applied(_ edit: Edit) -> [DocumentID: JSONValue] {
    edit.changes.reduce(into: documents) { documents, change in
      if case .changed(let value) = change.applied(to: documents[change.document] ?? [:]) {
        documents[change.document] = value
      }
    }
  }
}

extension JSONValue {
  fileprivate subscript(_ path: String...) -> JSONValue? { self[JSONPointer(path)] }
}
