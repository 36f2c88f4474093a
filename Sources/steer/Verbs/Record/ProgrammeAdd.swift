import ArgumentParser
import Domain
import JSONStore
import StrictJSON
import TerminalKit

/// Starts a programme in a new store.
struct ProgrammeAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Start a programme: make the store's folder, which must be new or empty.")

  @OptionGroup var given: ProgrammeOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    try options.refuseIfReadOnly()
    let surroundings = Surroundings.current()
    let path = try surroundings.storePath(options.store)
    let entries = given.entries
    for field in ["name", "region"] where entries[field] == nil {
      throw Failure(.usage, "A programme needs --\(field): \(Shape.programme.field(field)?.help ?? "")")
    }
    try NewStore.make(at: path, entries, person: surroundings.person(options.person), surroundings)
    Output.line("Started the programme in \(path).")
  }
}
