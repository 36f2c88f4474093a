import Glibc
import TerminalKit

/// What a person sees who has no store yet.
@MainActor
enum Welcome {
  /// Says how to make a store and, on a terminal, offers the demo.
  static func offerDemo(_ failure: Failure, _ settings: Settings, _ surroundings: Surroundings) throws {
    guard Output.isTerminal, isatty(STDIN_FILENO) == 1 else { throw failure }
    Output.lines([
      "Steer keeps a programme in a folder of its own, and there is none yet.", "",
      "  steer init DIR          makes an empty one",
      "  steer init DIR --demo   makes one with the demo region, to try things out", "",
      "Look at the demo now? Nothing is kept. [Y/n] ",
    ])
    guard let answer = readLine(strippingNewline: true), ["", "y", "yes"].contains(answer.lowercased()) else { return }
    try Demo.open(settings, surroundings)
  }
}
