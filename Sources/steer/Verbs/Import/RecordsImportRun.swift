import ArgumentParser
import Domain
import Exchange
import StrictJSON
import TerminalKit

/// Brings tables of records, such as a spreadsheet of partners, into the programme.
struct RecordsImportRun {
  let files: [String]
  let kind: RecordKind?
  let neighbourhood: String?
  let isDryRun: Bool

  func run(_ settings: Settings) throws {
    let tables = try files.map { file throws(Failure) in try RecordsImportRun.table(file) }
    guard kind != nil || tables.allSatisfy({ $0.header.contains { $0.lowercased() == "record" } }) else {
      throw Failure(.usage, "Say what the rows are with --kind partner, or add a column \"record\" that says it.")
    }
    let opened = try OpenedStore(settings)
    var result = RecordsImport(opened.snapshot, kind: nil, neighbourhood: nil)
    if isDryRun {
      result = taken(tables, opened.snapshot, opened.context)
    } else {
      try opened.commit { snapshot, context in
        result = taken(tables, snapshot, context)
        return result.edit
      }
    }
    tell(result, wantsJSON: settings.wantsJSON)
    if result.results.isEmpty, !result.skipped.isEmpty { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  private func taken(_ tables: [CSVTable], _ snapshot: Snapshot, _ context: EditContext) -> RecordsImport {
    var result = RecordsImport(snapshot, kind: kind, neighbourhood: neighbourhood)
    for (file, table) in zip(files, tables) {
      result.take(table, file: files.count > 1 ? file : nil, context: context)
    }
    return result
  }

  private func tell(_ result: RecordsImport, wantsJSON: Bool) {
    if wantsJSON { return Output.json(json(result)) }
    for warning in result.warnings { Output.message(warning) }
    for skipped in result.skipped {
      Output.message("\(skipped.file.map { "\($0), line" } ?? "Line") \(skipped.line) was not used: \(skipped.reason)")
    }
    let counts = [RecordsImport.Result.Outcome.new, .changed, .unchanged].map { outcome in
      "\(result.results.filter { $0.outcome == outcome }.count) \(outcome.rawValue)"
    }
    let what = isDryRun ? "Would import" : "Imported"
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
      throw Failure(.badData, "\(file), line \(error.line): \(error.message)\(error.message.hasSuffix("?") ? "" : ".")")
    }
  }
}
