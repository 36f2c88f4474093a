import ArgumentParser
import Domain

/// The verbs on one kind of record.
struct RecordVerb<Options: RecordOptions>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kind = Options.kind
    return CommandConfiguration(
      commandName: kind.rawValue, abstract: "List, show, add, change and put away \(kind.pluralName).",
      subcommands: subcommands)
  }

  private static var subcommands: [any ParsableCommand.Type] {
    let reading: [any ParsableCommand.Type] = [RecordList<Options>.self, RecordShow<Options>.self]
    let writing: [any ParsableCommand.Type] = [RecordEditVerb<Options>.self, RecordArchive<Options>.self]
    switch Options.kind {
    case .programme: return reading + [ProgrammeAdd.self] + writing
    case .indicator: return reading + [IndicatorLibraryVerb.self, RecordAdd<Options>.self] + writing
    default: return reading + [RecordAdd<Options>.self] + writing
    }
  }
}
