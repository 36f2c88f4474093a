import Foundation
import Glibc
import Testing

/// `steer reading` as a script uses it: many lines at once, bad ones among them, files and pipes.
@Suite struct ReadingEndToEndTests {
  @Test func badLinesAnswerInPlaceAndTheRunGoesOn() throws {
    let input =
      #"{"kind":"suppress","counts":[0,3,8,57],"rule":"nhs"}"# + "\n{\n\n" + #"{"kind":"suppress","counts":[9]}"#
    let outcome = try Program.run(Program.steer, ["reading", "-"], input: input)
    #expect(outcome.code == 65)
    #expect(outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines[4].isEmpty)
    #expect(lines[0] == #"{"shown":["0","[c]","10","55"]}"# && lines[3] == #"{"shown":["10"]}"#)
    #expect(lines[1].hasPrefix(#"{"error""#) && lines[2].hasPrefix(#"{"error""#))
  }

  @Test func aFileThatIsNotThereIsToldAndAnEmptyOneIsAnsweredWithNothing() throws {
    #expect(try Program.steer("reading", "/nowhere/at/all").code == 66)
    let outcome = try Program.run(Program.steer, ["reading", "-"], input: "")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
  }

  @Test func aHundredTimesTheLinesTakeNoMoreMemory() throws {
    let folder = try TestFolder()
    let values = (0..<120).map { "\(50 + $0 * 37 % 11)" }.joined(separator: ",")
    let line = Data(#"{"kind":"xmr","values":[\#(values)],"improvement":"increase"}"#.utf8) + Data("\n".utf8)
    func memory(lines: Int) throws -> Int {
      let file = folder.path + "/\(lines)"
      var data = Data(capacity: line.count * lines)
      for _ in 0..<lines { data += line }
      try data.write(to: URL(fileURLWithPath: file))
      let out = folder.path + "/out"
      let pid = try Program.spawn(
        Program.steer, ["reading", file], environment: [:], input: "/dev/null", output: out,
        errors: folder.path + "/err")
      var status: Int32 = 0
      var usage = rusage()
      while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
      #expect(status == 0)
      let answers = try Data(contentsOf: URL(fileURLWithPath: out))
      #expect(answers.count { $0 == 0x0A } == lines)
      return usage.ru_maxrss
    }
    #expect(try memory(lines: 10_000) < memory(lines: 100) + 2_000, "in kB")
  }

  @Test func aCorrectionKeepsWhatItReplacesAndTheIndicatorSaysWhatItMeans() throws {
    let store = try DemoStore()
    try store.steer(
      "observe", "days-to-first-help", "2026-10", "14.5", "--neighbourhood", "north-birkenhead", "--revised")
    func indicator() throws -> [String: Any] {
      let place = try #require(try store.json("show", "north-birkenhead") as? [String: Any])
      let all = try #require(place["indicators"] as? [[String: Any]])
      return try #require(all.first { $0["id"] as? String == "days-to-first-help" })
    }
    func newest() throws -> [String: Any] {
      let points = try #require((try indicator()["series"] as? [String: Any])?["points"] as? [[String: Any]])
      return try #require(points.last)
    }
    let last = try newest()
    #expect(last["value"] as? Double == 14.5 && last["revised"] as? Bool == true)
    let replaced = try #require((last["replaced"] as? [[String: Any]])?.first)
    #expect(replaced["value"] as? Double == 17.5 && replaced["by"] as? String == "anna")
    let changed = try indicator()
    let reading = try #require(changed["reading"] as? [String: Any])
    #expect(reading["method"] as? String == "xmr" && reading["limits"] as? String == "drawn")
    #expect((reading["sentence"] as? String)?.hasPrefix("Days to first help: 14.5 days in") == true)
    #expect((changed["turn_the_curve"] as? [Any])?.count == 5)
    try store.steer("undo")
    #expect(try newest()["value"] as? Double == 17.5)
    try store.expectClean()
  }

  @Test func aTargetMovesWithAReasonAndAName() throws {
    let store = try DemoStore()
    func attempt(_ more: String...) throws -> Program.Outcome {
      let edit = ["indicator", "edit", "days-to-first-help", "--neighbourhood", "north-birkenhead", "--target", "12"]
      return try Program.run(Program.steer, edit + more, environment: ["STEER_STORE": store.path])
    }
    let refused = try attempt()
    #expect(refused.code == 64 && refused.errors.contains("say why"))
    #expect(try attempt("--target-reason", "Out of reach this year").code == 64)
    #expect(try attempt("--target-reason", "Out of reach this year", "--target-by", "Steering group").code == 0)
    let plain = try store.steer("screen", "indicator", "--neighbourhood", "north-birkenhead", "--plain")
    #expect(plain.contains("changed: Out of reach this year (Steering group)"))
  }

  @Test func theRegionSumsByAuthorityToo() throws {
    let store = try DemoStore()
    let region = try #require(try store.json("show", "region") as? [String: Any])
    let authorities = try #require(region["authorities"] as? [[String: Any]])
    #expect(authorities.count == 6)
    let sums = try #require(region["indicators"] as? [[String: Any]])
    let attendance = try #require(sums.first { $0["definition"] as? String == "school-attendance" })
    #expect(attendance["coverage"] as? String == "3 of 6 reporting")
    let value = try #require(attendance["value"] as? Double)
    let lower = try #require(attendance["lower"] as? Double)
    #expect(lower < value && value - lower < 0.2)
    let gap = try #require(sums.first { $0["definition"] as? String == "reading-age-gap" })
    #expect(gap["value"] is NSNull && (gap["refusal"] as? String)?.contains("cannot be summed") == true)
  }
}
