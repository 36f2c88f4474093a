import ArgumentParser
import Glibc
import TerminalKit

/// Starts the program: reads the arguments, runs the command, and ends with its status.
@main
@MainActor
enum SteerMain {
  static func main() {
    // A closed pipe is told by the failed write, in one place.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Arguments.arranged(Array(CommandLine.arguments.dropFirst()))
    do {
      // Without arguments the parser has nothing to do, and it costs a third of the start.
      if arguments.isEmpty {
        try Steer.open(Settings())
        return
      }
      var command = try Steer.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      Output.message(failure.message)
      exit(failure.status.rawValue)
    } catch {
      finish(error)
    }
  }

  /// Help and version go to standard output, wrong use to standard error; both made safe, since they echo what was typed.
  private static func finish(_ error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let code = Steer.exitCode(for: error)
    let lines = SafeText.lines(Steer.fullMessage(for: error))
    if code.isSuccess {
      Output.lines(lines)
      exit(0)
    }
    for line in lines where !line.isEmpty { Output.message(line.text) }
    exit(ExitStatus.usage.rawValue)
  }
}
