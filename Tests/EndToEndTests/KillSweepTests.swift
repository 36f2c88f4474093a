import Foundation
import Testing

/// A writer killed at every system call of a save: the store is old or new, never anything else, and what was
/// acknowledged is there.
@Suite(.serialized) struct KillSweepTests {
  /// The calls on files that a save makes.
  private static let calls =
    modifying + ["openat", "flock", "newfstatat", "fstat", "read", "pread64", "close", "getdents64"]

  /// Those that change something, or tell the person that it is changed.
  private static let modifying = [
    "write", "pwrite64", "fsync", "fdatasync", "renameat", "fchmod", "unlinkat", "mkdirat", "fchmodat", "ftruncate",
  ]

  /// A save that is killed: what comes before it, what it does, and how its work is recognised.
  struct Save: CustomTestStringConvertible, Sendable {
    let name: String
    var prepare: @Sendable (StoreAt) throws -> Void = { _ in }
    var arguments: [String] = KillSweepTests.edit
    var calls: [String] = KillSweepTests.modifying
    /// Whether the save's work is there; fails the test when only a part of it is.
    var isDone: @Sendable (StoreAt) throws -> Bool = KillSweepTests.isEdited
    var testDescription: String { name }
  }

  private static let edit = ["action", "edit", "NB-A-001", "--owner", "Dana", "--update", "Key holder found"]

  @Sendable private static func isEdited(_ store: StoreAt) throws -> Bool {
    let action = try store.action("NB-A-001")
    let updates = (action["updates"] as? [[String: Any]] ?? []).filter { $0["text"] as? String == "Key holder found" }
    let isNew = action["owner"] as? String == "Dana"
    #expect(isNew == (updates.count == 1), "half an edit")
    return isNew
  }

  private static let saves: [Save] = [
    Save(name: "an edit, at every call that concerns the store", calls: calls),
    Save(
      name: "the first save of a copied store",
      prepare: { store in
        for name in [".local", "journal"] { try FileManager.default.removeItem(atPath: store.path + "/" + name) }
      }),
    Save(
      name: "an edit that takes up another made by hand",
      prepare: { store in
        let file = URL(fileURLWithPath: store.path + "/neighbourhoods/northwood.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(of: "\"name\": \"Northwood\"", with: "\"name\": \"Northwood, Kirkby\"")
          .write(to: file, atomically: true, encoding: .utf8)
      },
      isDone: { store in
        let shown = try store.run("show", "northwood").output
        #expect(shown.contains("Northwood, Kirkby"))
        return try isEdited(store)
      }),
    Save(
      name: "an undo", prepare: { store in try #require(try store.run("action", "done", "NB-A-001").code == 0) },
      arguments: ["undo"], isDone: { store in try store.action("NB-A-001")["status"] as? String != "closed" }),
    Save(
      name: "a value",
      arguments: ["observe", "school-attendance", "Sep 2026", "91.5", "--neighbourhood", "north-birkenhead"],
      isDone: { store in try store.run("history").output.contains("91.5") }),
  ]

  @Test(arguments: saves) func aKilledSaveLeavesOldOrNewAndLosesNothingAcknowledged(_ save: Save) throws {
    let demo = try DemoStore()
    let original = try StoreCopy(of: demo.path)
    try save.prepare(StoreAt(path: original.path))
    let points = try self.points(of: save, on: original.path)
    #expect(points.count >= (save.calls == Self.calls ? 200 : 10), "only \(points.count) points")
    var acknowledged = 0
    var done = 0
    for (call, number) in points {
      let copy = try StoreCopy(of: original.path)
      let store = StoreAt(path: copy.path)
      let place = "\(call) \(number)"
      let outcome = try trace(copy.path, save.arguments, "inject=\(call):signal=KILL:when=\(number)")
      let isDone = try save.isDone(store)
      if !outcome.output.isEmpty {
        acknowledged += 1
        #expect(isDone, "acknowledged and lost after \(place)")
      }
      // The next writer goes on as if nothing had been.
      #expect(try store.run("action", "edit", "NB-A-002", "--owner", "Next").code == 0, "after \(place)")
      #expect(try store.run("check").code == 0, "after \(place) and another edit")
      #expect(try save.isDone(store) || !isDone, "lost by the next writer after \(place)")
      #expect(try temporaryFiles(in: copy.path).isEmpty, "a temporary file is left after \(place)")
      if isDone { done += 1 }
    }
    print("kill sweep, \(save.name): \(points.count) points, \(acknowledged) acknowledged, \(done) done, none lost")
  }

  @Test(arguments: [
    ("openat", "EACCES"), ("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"), ("fdatasync", "EIO"),
    ("fdatasync", "ENOSPC"), ("renameat", "EPERM"), ("renameat", "EROFS"), ("pwrite64", "EIO"), ("fchmod", "EPERM"),
    ("flock", "EIO"),
  ])
  func aSaveWhoseCallsFailInTurnSaysSoAndLeavesOldOrNew(_ call: String, _ fault: String) throws {
    let original = try DemoStore()
    let points = try self.points(of: Save(name: call, calls: [call]), on: original.path)
    #expect(!points.isEmpty, "no \(call) of a save concerns the store")
    for (_, number) in points {
      let copy = try StoreCopy(of: original.path)
      let outcome = try trace(copy.path, Self.edit, "inject=\(call):error=\(fault):when=\(number)")
      let store = StoreAt(path: copy.path)
      let place = "\(call) \(number) failing with \(fault)"
      let isAcknowledged = outcome.output.contains("given to Dana")
      #expect(outcome.code != 0 || isAcknowledged, "\(place): silent")
      #expect(outcome.code < 128, "\(place): crashed with \(outcome.code)")
      #expect(outcome.code == 0 || !outcome.errors.isEmpty, "\(place): no message")
      let isNew = try Self.isEdited(store)
      if isAcknowledged { #expect(isNew, "\(place): acknowledged and lost") }
      if outcome.code != 0, outcome.errors.contains("nothing was changed") {
        #expect(!isNew, "\(place): changed all the same: \(outcome.errors)")
      }
      if outcome.errors.contains("safe in the journal") { #expect(isNew, "\(place): not safe") }
      #expect(try store.run("action", "edit", "NB-A-002", "--owner", "Next").code == 0, "\(place)")
      #expect(try store.run("check").code == 0, "\(place)")
      #expect(try Self.isEdited(store) == isNew, "\(place): changed its mind")
      #expect(try temporaryFiles(in: copy.path).isEmpty, "\(place): left a temporary file")
    }
  }

  private func temporaryFiles(in path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".tmp") }
  }

  /// The calls of an undisturbed save that concern the store or tell the person of it, by name and number.
  ///
  /// What the runtime reads of the system before the program begins is left out.
  private func points(of save: Save, on original: String) throws -> [(call: String, number: Int)] {
    let copy = try StoreCopy(of: original)
    let log = copy.path + "/../calls"
    let outcome = try trace(copy.path, save.arguments, log: log)
    try #require(outcome.code == 0, "\(outcome.errors)")
    var counts: [String: Int] = [:]
    var points: [(call: String, number: Int)] = []
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let words = line.drop { $0.isNumber || $0 == " " }
      guard let call = Self.calls.first(where: { words.hasPrefix($0 + "(") }) else { continue }
      counts[call, default: 0] += 1
      let concernsStore = words.contains(copy.path) || words.hasPrefix("write(1<")
      if concernsStore, save.calls.contains(call) { points.append((call, counts[call] ?? 0)) }
    }
    return points
  }

  /// Runs a save under strace, perhaps with a fault in one of its calls.
  private func trace(
    _ path: String, _ arguments: [String], _ fault: String? = nil, log: String = "/dev/null"
  ) throws -> Program.Outcome {
    let faults = fault.map { ["-e", $0] } ?? []
    return try Program.run(
      "strace",
      ["-f", "-qq", "-y", "-o", log, "-e", "trace=" + Self.calls.joined(separator: ",")] + faults + [Program.steer]
        + arguments, environment: ["STEER_STORE": path])
  }
}
