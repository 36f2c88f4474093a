import Domain
import JSONStore
import StrictJSON

/// Makes a store for a programme of one's own.
enum NewStore {
  /// Makes the store's folder, which must be new or empty, with the programme in it.
  static func make(
    at path: String, _ entries: RecordEntries, person: String, _ surroundings: Surroundings
  ) throws(Failure) {
    let context = surroundings.editContext(person: person, today: try surroundings.today())
    do {
      let blank: JSONObject = ["name": "New programme", "region": "New region", "revision": 1]
      let documents: [DocumentID: JSONValue] = [.programme: .object(["programme": .object(blank)])]
      var book = RecordBook(Snapshot(documents: documents))
      try RecordEdits.change(.programme, entries, in: &book, context: context)
      try StoreMaker.make(at: path, documents: book.documents, summary: "Programme started", context: context)
    } catch {
      throw Failure(error)
    }
  }
}
