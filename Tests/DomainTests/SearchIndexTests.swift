import Domain
import StrictJSON
import Testing

@Suite struct SearchIndexTests {
  private var documents: [DocumentID: JSONValue] {
    var book = RecordBook(SampleStore.snapshot)
    for (kind, entries): (RecordKind, RecordEntries) in [
      (.partner, ["name": "Café Olé", "offer": "Room for the reading club"]), (.priority, ["title": "Play"]),
      (.action, ["title": "Ask the café about reading"]),
      (.member, ["role": "Chair", "body": "steering group", "organisation": "Reading club"]),
    ] {
      _ = try? RecordEdits.add(kind, entries, in: "north", to: &book, context: SampleStore.context)
    }
    return book.documents
  }

  private func hits(_ text: String) -> [SearchIndex.Hit] { SearchIndex(Snapshot(documents: documents)).hits(for: text) }

  @Test func wordsAreFoundInEveryKindTheBestFirst() {
    let found = hits("reading")
    #expect(Set(found.map(\.kind)) == [.priority, .partner, .action, .member])
    #expect(found.first?.kind == .priority, "its title begins with the word")
    #expect(found[1].kind == .action, "its title holds the word")
    #expect(found.last?.field == "offer" || found.last?.field == "organisation")
  }

  @Test func referencesComeFirstAndAccentsDoNotMatter() {
    #expect(hits("no-a-007").first?.ref == "NO-A-007")
    #expect(hits("cafe ole").first?.ref == "cafe-ole")
    #expect(hits("CAFÉ reading").count == 2)
    #expect(hits("  ").isEmpty && hits("café nowhere").isEmpty)
  }

  @Test func anIndicatorIsFoundByItsDefinitionsName() {
    let kinds = hits("attendance").map(\.kind)
    #expect(kinds.contains(.indicator) && kinds.contains(.definition) && kinds.contains(.series))
    #expect(kinds.last == .series, "values stand behind what they belong to")
    #expect(hits("attendance").first { $0.kind == .indicator }?.neighbourhood == "north")
  }
}
