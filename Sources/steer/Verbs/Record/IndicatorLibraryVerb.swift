import ArgumentParser
import Domain
import StrictJSON
import TerminalKit

/// Lists the definitions of indicators that ship with the program.
struct IndicatorLibraryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "The definitions that ship with Steer; `add --definition ID` uses one.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let library = BundledLibrary.library
    if options.json {
      return Output.json(
        .array(
          library.records.map { id, record in
            var row = record.objectValue ?? JSONObject()
            row["id"] = .string(id)
            return .object(row)
          }))
    }
    Output.lines(
      library.definitions.map {
        SafeText("\($0.id): \($0.name), \($0.unit), \($0.improvement.title), \($0.publisher ?? "")")
      }, tier: options.settings.tier)
  }
}
