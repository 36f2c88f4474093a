import Domain
import Foundation
import Glibc
import JSONStore
import StrictJSON
import Testing

/// What the next writer makes of a save that was cut off, whatever has happened to the files since.
@Suite struct InterruptedSaveTests {
  private static let north = "neighbourhoods/north.json"

  /// A store as a writer leaves it who is killed between journal and files: the edit is promised and not in place.
  private func interrupted(_ change: (inout ActionFields) -> Void) throws -> TestStore {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.detail = "Begun" }
    let file = try folder.read(Self.north)
    let lock = try folder.read(".local/lock")
    let base = try folder.read(".local/base/" + Self.north)
    try folder.open().edit(context("priya", second: 1), change)
    try folder.write(Self.north, file)
    try folder.write(".local/lock", lock)
    try folder.write(".local/base/" + Self.north, base)
    return folder
  }

  private func replace(_ old: String, _ new: String, in folder: TestStore) throws {
    let text = String(decoding: try folder.read(Self.north), as: UTF8.self)
    #expect(text.contains(old))
    try folder.write(Self.north, Array(text.replacingOccurrences(of: old, with: new).utf8))
  }

  @Test func whatWasEditedByHandSinceStaysAndIsJournalled() throws {
    let folder = try interrupted { $0.owner = "Dana" }
    try replace("\"owner\": \"Lead\"", "\"owner\": \"By hand\"", in: folder)
    try replace("Book the hall", "Book the library", in: folder)
    let store = try folder.open()
    try store.edit(context("osei", second: 2)) { $0.update = "Seen" }
    #expect(store.action?.owner == "By hand" && store.action?.title == "Book the library")
    let hand = try store.changes(of: "NO-A-001").filter { $0.kind == .hand }
    #expect(hand.map(\.field).sorted() == ["owner", "title"])
    #expect(hand.first { $0.field == "owner" }?.before == "Dana")
    #expect(hand.allSatisfy { $0.by == "by hand" })
  }

  @Test func aFileThatWasBrokenByHandSinceIsLeftAloneAndTheRestGoesOn() throws {
    for broken in ["\"status\": \"opne\"", "\"status\": \"open\","] {
      let folder = try interrupted { $0.owner = "Dana" }
      try replace("\"status\": \"open\"", broken, in: folder)
      let bytes = try folder.read(Self.north)
      let store = try folder.open()
      #expect(store.takeNotices().contains { $0.contains(Self.north) })
      try addNeighbourhood(to: store, second: 2)
      #expect(try folder.read(Self.north) == bytes)
      // Once it is mended, what was promised is put in place.
      try replace(broken, "\"status\": \"open\"", in: folder)
      #expect(try folder.open().action?.owner == "Dana")
      #expect(try folder.open().snapshot.neighbourhood("south") != nil)
      #expect(try folder.open().check().problems.isEmpty)
    }
  }

  @Test func anOpenStoreSeesWhatItFinishesBeforeItGivesTheNextReference() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.detail = "Begun" }
    let waiting = try folder.open()
    let file = try folder.read(Self.north)
    let lock = try folder.read(".local/lock")
    #expect(try add("First", to: try folder.open(), second: 1) == "NO-A-002")
    try folder.write(Self.north, file)
    try folder.write(".local/lock", lock)
    #expect(try add("Second", to: waiting, second: 2) == "NO-A-003")
    #expect(
      try folder.open().snapshot.neighbourhood("north")?.actions.map(\.title) == ["Book the hall", "First", "Second"])
  }

  @Test func anEditOfTwoFilesIsFinishedWhereverItWasCut() throws {
    let folder = try TestStore()
    try addNeighbourhood(to: try folder.open(), second: 0)
    let names = [Self.north, "neighbourhoods/south.json"]
    let before = try names.map(folder.read)
    let lock = try folder.read(".local/lock")
    let changes = ["north", "south"].map { slug in
      Change(
        document: .neighbourhood(slug), pointer: JSONPointer(["neighbourhood", "profile"]), before: nil,
        after: "Changed together")
    }
    _ = try folder.open().commit(context("priya", second: 1)) { _ in Edit(summary: "Both", changes: changes) }
    let after = try names.map(folder.read)
    for published in 0...2 {
      for (index, name) in names.enumerated() {
        try folder.write(name, index < published ? after[index] : before[index])
      }
      try folder.write(".local/lock", lock)
      let store = try folder.open()
      #expect(store.snapshot.neighbourhoods.map(\.profile) == ["Changed together", "Changed together"])
      #expect(try names.map(folder.read) == after, "\(published) of 2 published")
    }
  }

  @Test func temporaryFilesOfAWriterWithTheSameNumberAreNoObstacle() throws {
    let folder = try interrupted { $0.owner = "Dana" }
    try folder.write("neighbourhoods/.n.\(getpid()).0.tmp", [1, 2, 3])
    #expect(try folder.open().action?.owner == "Dana")
  }

  @Test func aJournalThatWasChangedByHandIsNeverCut() throws {
    for change in [
      { (text: String) in text.replacingOccurrences(of: "\"kind\":\"made\"", with: "\"kind\": \"made\"") },
      { (text: String) in text.replacingOccurrences(of: "\n", with: "\r\n") },
      { (text: String) in "{}\n" + text },
    ] {
      let folder = try TestStore()
      try folder.open().edit(context("priya")) { $0.title = "One" }
      let name = try folder.journalName()
      let changed = Array(change(String(decoding: try folder.read(name), as: UTF8.self)).utf8)
      try folder.write(name, changed)
      let store = try folder.open()
      #expect(store.action?.title == "One")
      #expect(throws: StoreError.self) { try store.edit(context("priya", second: 1)) { $0.title = "Two" } }
      #expect(try folder.read(name) == changed)
      #expect(!store.check().problems.isEmpty)
    }
  }

  @Test func aJournalThatIsGoneOrShorterIsReported() throws {
    let folder = try TestStore()
    try folder.open().edit(context("priya")) { $0.title = "One" }
    let name = try folder.journalName()
    let whole = try folder.read(name)
    let end = try #require(whole.dropLast().lastIndex(of: 0x0A))
    try folder.write(name, Array(whole[...end]))
    var looking = ProgrammeStore.Options()
    looking.isReadOnly = true
    #expect(try folder.open(looking).check().problems.contains { $0.file == name })
    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    #expect(try folder.open(looking).check().problems.contains { $0.file == name })
  }

  private func add(_ title: String, to store: ProgrammeStore, second: Int) throws -> String {
    var ref = ""
    _ = try store.commit(context("priya", second: second)) { snapshot in
      var fields = ActionFields()
      fields.title = title
      let added = try ActionEdits.add(fields, to: "north", in: snapshot, context: context("priya", second: second))
      ref = added.ref
      return added.edit
    }
    return ref
  }

  private func addNeighbourhood(to store: ProgrammeStore, second: Int) throws {
    let place: JSONValue = ["name": "South", "code": "SO", "authority": "wirral", "status": "discovery"]
    let change = Change(
      document: .neighbourhood("south"), pointer: JSONPointer(["neighbourhood"]), before: nil, after: place)
    _ = try store.commit(context("priya", second: second)) { _ in Edit(summary: "South", changes: [change]) }
  }
}
