import Foundation
import Testing

/// A writer killed at every system call of a save: the store is old or new, never anything else, and what was
/// acknowledged is there.
@Suite(.serialized) struct KillSweepTests {
  /// The calls that a save makes on files, with the fault that strace injects at the n-th of them.
  private static let calls = [
    "openat", "write", "pwrite64", "fsync", "fdatasync", "renameat", "fchmod", "flock", "newfstatat", "fstat", "read",
    "pread64", "close", "getdents64", "unlinkat", "mkdirat", "fchmodat", "ftruncate",
  ]

  private static let edit = ["action", "edit", "NB-A-001", "--owner", "Dana", "--update", "Key holder found"]

  @Test func aSaveKilledAtEveryCallLeavesOldOrNewAndLosesNothingAcknowledged() throws {
    let original = try DemoStore()
    let counts = try callCounts(on: original)
    let points = counts.sorted { $0.key < $1.key }.flatMap { call, count in (1...count).map { (call, $0) } }
    #expect(points.count >= 200, "only \(points.count) points")
    var acknowledged = 0
    var finished = 0
    for (call, number) in points {
      let copy = try copy(of: original)
      let outcome = try trace(copy.path, "inject=\(call):signal=KILL:when=\(number)", Self.edit)
      let isAcknowledged = outcome.output.contains("given to Dana")
      let store = StoreAt(path: copy.path)
      #expect(try store.run("check").code == 0, "after \(call) \(number)")
      let action = try store.action("NB-A-001")
      let isNew = action["owner"] as? String == "Dana"
      let updates = (action["updates"] as? [[String: Any]] ?? []).filter { $0["text"] as? String == "Key holder found" }
      #expect(isNew == (updates.count == 1), "half an edit after \(call) \(number)")
      if isAcknowledged {
        acknowledged += 1
        #expect(isNew, "acknowledged and lost after \(call) \(number)")
      }
      // The next writer goes on as if nothing had been.
      #expect(try store.run("action", "edit", "NB-A-002", "--owner", "Next").code == 0, "after \(call) \(number)")
      #expect(try store.run("check").code == 0, "after \(call) \(number) and another edit")
      let again = try store.action("NB-A-001")["owner"] as? String == "Dana"
      #expect(again || !isNew, "lost by the next writer after \(call) \(number)")
      if again { finished += 1 }
    }
    print("kill sweep: \(points.count) points, \(acknowledged) acknowledged, \(finished) found new afterwards")
  }

  @Test(arguments: [
    ("openat", "EACCES"), ("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"), ("fdatasync", "EIO"),
    ("fdatasync", "ENOSPC"), ("renameat", "EPERM"), ("renameat", "EROFS"), ("pwrite64", "EIO"), ("fchmod", "EPERM"),
    ("flock", "EIO"),
  ])
  func aSaveWhoseCallsFailInTurnSaysSoAndLeavesOldOrNew(_ call: String, _ fault: String) throws {
    let original = try DemoStore()
    let count = try callCounts(on: original)[call] ?? 0
    #expect(count > 0, "a save makes no \(call)")
    var hits = 0
    for number in 1...count {
      let copy = try copy(of: original)
      let log = copy.path + "/../calls"
      let outcome = try trace(copy.path, "inject=\(call):error=\(fault):when=\(number)", Self.edit, log: log)
      // What the runtime reads of the system before the program begins is not the program's to report.
      let injected = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter {
        $0.contains("(INJECTED)")
      }
      guard injected.contains(where: { $0.contains(copy.path) || $0.contains("(1<") }) else { continue }
      hits += 1
      let store = StoreAt(path: copy.path)
      let place = "\(call) \(number) failing with \(fault)"
      #expect(outcome.code != 0 || outcome.output.contains("given to Dana"), "\(place): silent")
      #expect(outcome.code < 128, "\(place): crashed with \(outcome.code)")
      if outcome.code != 0, outcome.code != 127 { #expect(!outcome.errors.isEmpty, "\(place): no message") }
      #expect(try store.run("check").code == 0, "\(place)")
      let isNew = try store.action("NB-A-001")["owner"] as? String == "Dana"
      if outcome.output.contains("given to Dana") { #expect(isNew, "\(place): acknowledged and lost") }
      #expect(try store.run("action", "edit", "NB-A-002", "--owner", "Next").code == 0, "\(place)")
      let after = try store.action("NB-A-001")["owner"] as? String == "Dana"
      #expect(after == isNew || outcome.errors.contains("safe in the journal"), "\(place): changed its mind")
      #expect(try temporaryFiles(in: copy.path).isEmpty, "\(place): left a temporary file")
    }
    #expect(hits > 0, "no \(call) of a save concerned the store")
  }

  private func temporaryFiles(in path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".tmp") }
  }

  /// How often an undisturbed save makes each call.
  private func callCounts(on original: DemoStore) throws -> [String: Int] {
    let copy = try copy(of: original)
    let log = copy.path + "/../calls"
    let outcome = try Program.run(
      "strace",
      ["-f", "-qq", "-o", log, "-e", "trace=" + Self.calls.joined(separator: ","), Program.steer] + Self.edit,
      environment: ["STEER_STORE": copy.path])
    try #require(outcome.code == 0, "\(outcome.errors)")
    var counts: [String: Int] = [:]
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let words = line.drop { $0.isNumber || $0 == " " }
      if let call = Self.calls.first(where: { words.hasPrefix($0 + "(") }) { counts[call, default: 0] += 1 }
    }
    return counts
  }

  private func trace(
    _ path: String, _ fault: String, _ arguments: [String], log: String = "/dev/null"
  ) throws -> Program.Outcome {
    try Program.run(
      "strace",
      [
        "-f", "-qq", "-y", "-o", log, "-e", "trace=" + Self.calls.joined(separator: ","), "-e", fault,
        Program.steer,
      ] + arguments, environment: ["STEER_STORE": path])
  }

  private func copy(of original: DemoStore) throws -> StoreCopy { try StoreCopy(of: original.path) }
}
