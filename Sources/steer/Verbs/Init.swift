import ArgumentParser
import Domain
import JSONStore
import StrictJSON
import TerminalKit

/// Makes a store.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make a store, empty or with the demo region.")

  @Argument(help: "The folder to make; it must not be there yet, or be empty.")
  var folder: String

  @Flag(help: "Fill it with the demo region, its dates moved to today.")
  var demo = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    try options.refuseIfReadOnly()
    let surroundings = Surroundings.current()
    let person = surroundings.person(options.person)
    if demo {
      try DemoRegion.make(at: folder, person: person, surroundings)
    } else {
      let programme: JSONValue = [
        "programme": ["name": "New programme", "region": "New region"]
      ]
      do {
        try StoreMaker.make(
          at: folder, documents: [.programme: programme], summary: "Store made",
          context: surroundings.editContext(person: person, today: try surroundings.today()))
      } catch {
        throw Failure(error)
      }
    }
    Output.line(
      "Made \(demo ? "the demo region" : "an empty store") in \(folder). Open it with: steer --store \(folder)")
  }
}
