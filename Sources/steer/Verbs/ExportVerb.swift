import ArgumentParser
import Domain
import Exchange
import StrictJSON
import TerminalKit

/// Gives records out of the programme.
struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give actions, values of indicators, asks or all of it out as CSV, JSON or Markdown.",
    discussion: """
      It goes to standard output, or with -o to a new file that nobody else can read. A CSV file holds one kind of \
      table, so `export all` as CSV makes a folder with actions.csv, indicators.csv, asks.csv and decisions.csv. Small \
      local counts are kept back and rounded as on every screen. In CSV a text that a spreadsheet would take for a \
      formula begins with an apostrophe.
      """)

  /// What a person may ask for.
  enum Content: String, CaseIterable, ExpressibleByArgument {
    case actions
    case indicators
    case asks
    case decisions
    case all

    var kinds: [ExportKind] { ExportKind(rawValue: rawValue).map { [$0] } ?? ExportKind.allCases }
  }

  @Argument(help: "What to give out.")
  var content: Content
  @Option(help: "How to write it; csv unless --json is given.")
  var format: ExportFormat?
  @Option(name: [.customShort("o"), .long], help: "The file to make; for all as CSV, the folder.")
  var output: String?
  @Option(help: "Only of this neighbourhood, and the areas that it is compared with.")
  var neighbourhood: String?
  @Flag(help: "Put the new file in the place of one that is there.")
  var force = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) ask for different things; leave one out.")
    }
    if output == nil, force {
      throw ValidationError("--force puts a new file in the place of another; say which with -o FILE.")
    }
    if output == nil, content == .all, chosen == .csv {
      throw ValidationError(
        "A CSV file holds one kind of table: name a folder for all of them with -o DIR, or export one kind.")
    }
  }

  func run() throws {
    let opened = try OpenedStore(options.settings)
    let place = try neighbourhood.map { name throws(Failure) in try opened.neighbourhood(name) }
    if let output { try OutputFile.refuse(output, inside: opened.store.path) }
    if content == .all, chosen == .csv, let output {
      let files = content.kinds.map { (name: "\($0.rawValue).csv", bytes: csv($0, opened, place)) }
      try OutputFolder(path: output).write(files, replacing: force)
      Output.line(SafeText("Wrote \(files.map(\.name).joined(separator: ", ")) to \(output)."))
    } else {
      let bytes = bytes(opened, place)
      if let output {
        try OutputFile(path: output).write(bytes, replacing: force)
        Output.line(SafeText("Wrote \(output)."))
      } else {
        Output.bytes(bytes)
      }
    }
    try opened.finishReading(neighbourhood)
  }

  private var chosen: ExportFormat { format ?? (options.json ? .json : .csv) }

  private func bytes(_ opened: OpenedStore, _ place: Neighbourhood?) -> [UInt8] {
    switch chosen {
    case .csv: return content.kinds.flatMap { csv($0, opened, place) }
    case .md: return MarkdownExport(snapshot: opened.snapshot, today: opened.today, of: place).document(content.kinds)
    case .json:
      let tables = content.kinds.map { ($0.rawValue, JSONValue.array(records($0, opened, place))) }
      return JSONWriter.document(content == .all ? .object(JSONObject(tables)) : tables[0].1)
    }
  }

  private func csv(_ kind: ExportKind, _ opened: OpenedStore, _ place: Neighbourhood?) -> [UInt8] {
    ExportTable(kind, records(kind, opened, place)).csv
  }

  private func records(_ kind: ExportKind, _ opened: OpenedStore, _ place: Neighbourhood?) -> [JSONValue] {
    RecordJSON(snapshot: opened.snapshot, today: opened.today).records(kind, of: place)
  }
}
