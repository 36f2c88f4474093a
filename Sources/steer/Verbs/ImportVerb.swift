import ArgumentParser
import Domain
import Exchange
import JSONStore
import StrictJSON
import TerminalKit

/// Brings files into the programme.
struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a table of records, such as a spreadsheet of partners, into the programme.",
    discussion: """
      The file is CSV with the names of fields as its first row; `steer partner add --help` lists those of a partner. \
      A row whose id or name is there already changes that record; an empty cell leaves a field as it is. All rows \
      are applied in one step, which one undo takes back; a row that cannot be used is told with its line and reason.
      """)

  @Argument(help: "The files.")
  var files: [String]
  @Option(help: "What the file holds: records.")
  var profile = "records"
  @Option(help: "What every row is: partner, member, priority, ...; else a column \"record\" says it.")
  var kind: String?
  @Option(help: "The neighbourhood of rows that name none.")
  var neighbourhood: String?
  @Flag(help: "Only tell what would be done.")
  var dryRun = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard profile == "records" || profile == "auto" else {
      throw ValidationError("--profile is records; published files are not read by this version yet.")
    }
    if let kind, RecordKind(rawValue: kind) == nil {
      throw ValidationError(
        "--kind is one of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(SafeText(kind))\".")
    }
  }

  func run() throws {
    let tables = try files.map { file throws(Failure) in try ImportVerb.table(file) }
    guard kind != nil || tables.allSatisfy({ $0.header.contains { $0.lowercased() == "record" } }) else {
      throw Failure(.usage, "Say what the rows are with --kind partner, or add a column \"record\" that says it.")
    }
    let opened = try OpenedStore(options.settings)
    var result = RecordsImport(opened.snapshot, kind: nil, neighbourhood: nil)
    if dryRun {
      result = taken(tables, opened.snapshot, opened.context)
    } else {
      try opened.commit { snapshot, context in
        result = taken(tables, snapshot, context)
        return result.edit
      }
    }
    tell(result, opened)
    if result.results.isEmpty, !result.skipped.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func taken(_ tables: [CSVTable], _ snapshot: Snapshot, _ context: EditContext) -> RecordsImport {
    var result = RecordsImport(snapshot, kind: kind.flatMap(RecordKind.init(rawValue:)), neighbourhood: neighbourhood)
    for (file, table) in zip(files, tables) {
      result.take(table, file: files.count > 1 ? file : nil, context: context)
    }
    return result
  }

  private func tell(_ result: RecordsImport, _ opened: OpenedStore) {
    if options.json { return Output.json(json(result)) }
    for warning in result.warnings { Output.message(warning) }
    for skipped in result.skipped {
      Output.message("\(skipped.file.map { "\($0), line" } ?? "Line") \(skipped.line) was not used: \(skipped.reason)")
    }
    let counts = [RecordsImport.Result.Outcome.new, .changed, .unchanged].map { outcome in
      "\(result.results.filter { $0.outcome == outcome }.count) \(outcome.rawValue)"
    }
    let what = dryRun ? "Would import" : "Imported"
    Output.line(SafeText("\(what): \(counts.joined(separator: ", ")); \(result.skipped.count) not used."))
  }

  private func json(_ result: RecordsImport) -> JSONValue {
    func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
    return [
      "profile": "records", "rows": number(result.results.count + result.skipped.count),
      "used": number(result.results.count), "series": [],
      "records": .array(
        result.results.map {
          [
            "line": number($0.line), "record": .string($0.address.kind.rawValue), "id": .string($0.address.publicID),
            "outcome": .string($0.outcome.rawValue),
          ]
        }),
      "skipped": .array(
        result.skipped.map {
          ["file": $0.file.map(JSONValue.string) ?? .null, "line": number($0.line), "reason": .string($0.reason)]
        }),
      "warnings": .array(result.warnings.map(JSONValue.string)),
    ]
  }

  private static func table(_ file: String) throws(Failure) -> CSVTable {
    let bytes = try InputFile.bytes(of: file)
    do {
      return try CSVTable(bytes)
    } catch {
      throw Failure(.badData, "\(file), line \(error.line): \(error.message).")
    }
  }
}
