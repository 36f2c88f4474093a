/// What published files hold, as far as it was asked for, with an account of every row.
public struct PublishedTable: Sendable {
  /// The profile of each file.
  public let profiles: [ImportProfile]
  /// How many rows were read, the headers not counted; those that were used and those that were not add up to it.
  public let rows: Int
  public private(set) var used: Int
  public let series: [PublishedSeries]
  public private(set) var skipped: SkippedRows
  public let warnings: [String]

  /// Rows of which a value was left out since.
  private var leftOut: Set<FilePlace> = []

  init(
    profiles: [ImportProfile], rows: Int, used: Int, series: [PublishedSeries], skipped: SkippedRows,
    warnings: [String]
  ) {
    self.profiles = profiles
    self.rows = rows
    self.used = used
    self.series = series
    self.skipped = skipped
    self.warnings = warnings
  }

  /// What several readings of the same files hold together: a row is used that one of them has used.
  public static func combined(_ tables: [PublishedTable]) -> PublishedTable? {
    guard var combined = tables.first, tables.count > 1 else { return tables.first }
    let others = tables.dropFirst().map { table in Set(table.skipped.rows.map(\.place)) }
    var skipped = SkippedRows()
    for row in combined.skipped.rows where others.allSatisfy({ $0.contains(row.place) }) {
      skipped.add(row.place, row.reason)
    }
    combined = PublishedTable(
      profiles: combined.profiles, rows: combined.rows, used: combined.rows - skipped.count,
      series: tables.flatMap(\.series), skipped: skipped,
      warnings: tables.flatMap(\.warnings).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    return combined
  }

  /// Counts a row among those that are not used.
  mutating func leaveOut(_ place: FilePlace, _ reason: String) {
    guard leftOut.insert(place).inserted else { return }
    used -= 1
    skipped.add(place, reason)
  }
}
