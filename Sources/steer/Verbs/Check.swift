import ArgumentParser
import Domain
import StrictJSON
import TerminalKit

/// Finds every problem in the store.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every problem in the store: where it is, what is wrong, how to mend it.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    // Looking must work on a store that must not or cannot be written to.
    var looking = options.settings
    looking.isReadOnly = true
    looking.acceptsDamagedHeader = true
    let opened = try OpenedStore(looking)
    let report = opened.store.check()
    if options.json {
      let json = RecordJSON(snapshot: opened.snapshot, today: opened.today)
      Output.json([
        "problems": .array(report.problems.map(json.problem)), "files": json.number(report.files),
        "records": json.number(report.records),
      ])
    } else {
      Output.lines(report.problems.map { SafeText("\($0.severity.rawValue): \($0.description)") })
      Output.line(
        SafeText(
          report.problems.isEmpty
            ? "No problems in \(Plural.of(report.files, "file")) with \(Plural.of(report.records, "record"))."
            : "\(Plural.of(report.problems.count, "problem")) in \(Plural.of(report.files, "file"))."))
    }
    if !report.problems.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
