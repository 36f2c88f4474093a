import ArgumentParser
import Domain
import Exchange
import TerminalKit

/// Brings files into the programme.
struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring published figures, a series of one's own, or a table of records in.",
    discussion: """
      Published figures: a data download of OHID Fingertips (fingertips) or of the Department for Education's \
      explore-education-statistics (dfe). A series of one's own (series): columns period and value, and, where there \
      are any, count, denominator, lower, upper, marker, note, area, indicator. Records: the names of fields as first \
      row; `steer partner add --help` lists those of a partner.

      --dry-run shows what a file holds and changes nothing. --indicator says which of the programme's indicators the \
      values are of; the choice of columns is remembered with it, so that next year `steer import FILE` is enough. \
      Without --area the programme's authorities, their region and England are taken. All is applied in one step, \
      which one undo takes back; every row that is not used is told with its line and reason.
      """)

  @Argument(help: "The files; several make one series.")
  var files: [String]
  @Option(help: "What the files are: auto, fingertips, dfe, series or records.")
  var profile = "auto"
  @Option(help: "The programme's indicator that the values are of; in a dry run also one of the file's own.")
  var indicator: String?
  @Option(help: "Areas by code or name, parted by commas.")
  var area: [String] = []
  @Option(name: .customLong("where"), help: "Only rows with this in a column, such as \"Sex=Persons\".")
  var conditions: [String] = []
  @Option(help: "The column that holds the values.")
  var value: [String] = []
  @Option(help: "The column of the numerator.")
  var count: String?
  @Option(help: "The column of the denominator.")
  var denominator: String?
  @Option(help: "The column of the lower end of the 95% interval.")
  var lower: String?
  @Option(help: "The column of the upper end of the 95% interval.")
  var upper: String?
  @Option(help: "What 2023/24 is where the file does not say: financial or academic.")
  var years: String?
  @Option(help: "Where the values come from, for series that are not there yet.")
  var source: String?
  @Option(help: "For records, what every row is: partner, member, priority, ...; else a column \"record\" says it.")
  var kind: String?
  @Option(help: "The neighbourhood of rows that name none.")
  var neighbourhood: String?
  @Flag(help: "Only tell what would be done.")
  var dryRun = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard ["auto", "records"].contains(profile) || ImportProfile(rawValue: profile) != nil else {
      throw ValidationError(
        "--profile is auto, fingertips, dfe, series or records, not \"\(SafeText(profile))\".")
    }
    if let kind, RecordKind(rawValue: kind) == nil {
      throw ValidationError(
        "--kind is one of \(RecordKind.allCases.map(\.rawValue).joined(separator: ", ")), not \"\(SafeText(kind))\".")
    }
    if let years, YearKind(rawValue: years) == nil {
      throw ValidationError("--years is financial or academic, not \"\(SafeText(years))\".")
    }
    for condition in conditions where !condition.dropFirst().contains("=") {
      throw ValidationError("--where takes COLUMN=VALUE, not \"\(SafeText(condition))\".")
    }
    if value.count > 1, [count, denominator, lower, upper].contains(where: { $0 != nil }) {
      throw ValidationError("--count, --denominator, --lower and --upper go with one --value.")
    }
  }

  func run() throws {
    if try profile == "records" || kind != nil || profile == "auto" && holdsRecords() {
      return try RecordsImportRun(
        files: files, kind: kind.flatMap(RecordKind.init(rawValue:)), neighbourhood: neighbourhood, isDryRun: dryRun
      ).run(options.settings)
    }
    try PublishedImportRun(
      files: files, selection: selection, indicator: indicator, source: source, isDryRun: dryRun
    ).run(options.settings)
  }

  /// What was asked for, free of the parser.
  private var selection: ImportSelection {
    var selection = ImportSelection()
    selection.profile = ImportProfile(rawValue: profile)
    selection.areas =
      area.flatMap { $0.split(separator: ",").map(String.init) } + [neighbourhood].compactMap(\.self)
    selection.conditions = conditions.map { condition in
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return .init(column: parts[0], value: parts.last ?? "")
    }
    selection.values = value
    selection.count = count
    selection.denominator = denominator
    selection.lower = lower
    selection.upper = upper
    selection.years = years.flatMap(YearKind.init(rawValue:))
    return selection
  }

  /// Whether the first file has a column that says what each row is.
  private func holdsRecords() throws -> Bool {
    guard let file = files.first else { return false }
    var scanner = CSVScanner()
    do {
      try scanner.push(try FileSource(file).read())
      guard try scanner.next(isLast: false) else { return false }
    } catch is CSVError {
      // Whoever reads the whole file says what is wrong with it.
      return false
    }
    let row = scanner.row
    return (0..<row.count).contains { String(decoding: row[$0], as: UTF8.self).lowercased() == "record" }
  }
}
