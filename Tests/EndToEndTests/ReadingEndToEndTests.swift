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
}
