import CBundledData
import Domain
import JSONStore
import StrictJSON

/// The demo region that is built into the program.
enum DemoRegion {
  /// Makes a store of it, its illustrative dates moved to today.
  static func make(at path: String, person: String, _ surroundings: Surroundings) throws(Failure) {
    let today = try surroundings.today()
    do {
      try StoreMaker.make(
        at: path, documents: DemoDates.moved(documents(), to: today), summary: "Demo region made",
        context: surroundings.editContext(person: person, today: today))
    } catch {
      throw Failure(error)
    }
  }

  private static func documents() throws -> [DocumentID: JSONValue] {
    var documents: [DocumentID: JSONValue] = [:]
    for index in 0..<demo_file_count() {
      var length = 0
      guard let name = demo_file_name(index), let bytes = demo_file_bytes(index, &length),
        let document = DocumentID(path: String(cString: name))
      else { continue }
      documents[document] = try JSONReader.value(from: Array(UnsafeBufferPointer(start: bytes, count: length)))
    }
    return documents
  }
}
