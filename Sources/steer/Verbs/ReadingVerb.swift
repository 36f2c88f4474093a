import ArgumentParser
import Exchange
import Glibc
import StrictJSON

/// Reads series and numbers from lines of JSON, and says what they mean.
struct ReadingVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Read any series or number and say what it means: a JSON object a line in, one a line out.",
    discussion: """
      The kinds are xmr, proportion, rate, trend, benchmark, assurance, funnel and suppress; docs/readings.md
      explains their fields. A line that cannot be read is answered with {"error":"…"}, and the run goes on.
      """)

  @OptionGroup var options: CommonOptions

  @Argument(help: "The file to read, or - for standard input.")
  var file: String

  /// Answers are passed on when they have grown to this.
  private static let batch = 1 << 16
  /// A line that is longer than this is not read.
  private static let longestLine = 16 << 20

  func run() throws {
    let descriptor = file == "-" ? STDIN_FILENO : try InputFile.opened(file)
    defer { if file != "-" { close(descriptor) } }
    var service = ReadingService()
    var lines = InputLines(descriptor, longest: ReadingVerb.longestLine)
    while let line = try lines.next(before: { pass(on: &service) }) {
      switch line {
      case .text(let bytes): service.answer(bytes)
      case .tooLong: service.refuse("the line is longer than \(ReadingVerb.longestLine >> 20) MB")
      }
      if service.answers.bytes.count >= ReadingVerb.batch { pass(on: &service) }
    }
    pass(on: &service)
    if service.errors > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func pass(on service: inout ReadingService) {
    guard !service.answers.bytes.isEmpty else { return }
    Output.bytes(service.answers.bytes)
    service.clear()
  }
}
