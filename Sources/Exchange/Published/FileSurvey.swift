import Domain

/// What a first look at a file finds: its encoding, its profile, what its columns hold, how many rows there are.
struct FileSurvey {
  private let wanted: ImportProfile?
  private let home: Set<String>
  private let homeNames: Set<String>
  /// The areas in which the file places those of the programme: their regions and countries.
  private(set) var parents: Set<String> = []
  private(set) var profile = ImportProfile.series
  private(set) var header: [String] = []
  private(set) var encoding = TextEncoding.utf8
  private(set) var rows = 0
  private var hasNoMonth = false
  private var lookAlikes: Set<String> = []
  private var others = 0
  /// Whether years such as `2012-13` stand among the periods, or nothing but what may be such years, so that `2006-07`
  /// may be one too.
  var hasYearRanges: Bool { hasNoMonth || lookAlikes.count > 1 && others == 0 }
  private var tallies: [ColumnTally] = []
  private var periodColumn: Int?
  private var keys: [String: Int] = [:]

  init(_ selection: ImportSelection) {
    wanted = selection.profile
    home = selection.home
    homeNames = Set(selection.home.map(AreaName.key))
  }

  /// Looks at a row; the first is the header.
  mutating func take(_ row: CSVRow) throws(CSVError) {
    if encoding == .utf8, TextEncoding(of: row.bytes) == .windows1252 { encoding = .windows1252 }
    guard !header.isEmpty else { return try takeHeader(row) }
    rows += 1
    // Where files were pasted together their headers stand in the middle.
    if profile != .fingertips, row.count < header.count || encoding.trimmed(row[0]) != header[0] {
      for index in 0..<min(row.count, tallies.count) where !tallies[index].isSettled {
        tallies[index].add(row[index], encoding)
      }
    }
    if !home.isEmpty { findParents(row) }
    guard profile == .series, let periodColumn, periodColumn < row.count else { return }
    let period = encoding.trimmed(row[periodColumn])
    if Period.isYearRange(period) { hasNoMonth = true }
    if Period.mayBeTwoYears(period) { lookAlikes.insert(period) } else if !period.isEmpty { others += 1 }
  }

  private mutating func findParents(_ row: CSVRow) {
    func code(_ name: String) -> String? {
      guard let column = keys[name], column < row.count else { return nil }
      return encoding.trimmed(row[column])
    }
    let isDfE = profile == .dfe
    let isHome =
      code(isDfE ? "newlacode" : "areacode").map(home.contains) == true
      || code(isDfE ? "laname" : "areaname").map { home.contains($0) || homeNames.contains(AreaName.key($0)) } == true
    guard isHome else { return }
    for name in ["regioncode", "countrycode", "parentcode"] {
      if let parent = code(name), !parent.isEmpty { parents.insert(parent) }
    }
  }

  private mutating func takeHeader(_ row: CSVRow) throws(CSVError) {
    header = (0..<row.count).map { encoding.trimmed(row[$0]) }
    if let refusal = CSVTable.refusal(ofHeader: header) { throw CSVError(line: row.line, message: refusal) }
    if let refusal = ImportProfile.refusal(ofFigures: header) { throw CSVError(line: row.line, message: refusal) }
    guard let profile = wanted ?? ImportProfile.fitting(header) else {
      throw CSVError(line: row.line, message: ImportProfile.refusal(header))
    }
    self.profile = profile
    keys = Dictionary(header.enumerated().map { (ColumnName.key($1), $0) }) { first, _ in first }
    tallies = header.map { _ in ColumnTally() }
    periodColumn = header.firstIndex { ColumnRole.known(in: .series)[ColumnName.key($0)] == .period }
  }

  /// Says that the file is at its end.
  func finish() throws(CSVError) {
    if header.isEmpty { throw CSVError(line: 1, message: "the file holds nothing") }
    if rows == 0 { throw CSVError(line: 1, message: "the file holds the names of columns and no rows") }
  }

  /// Where everything stands.
  func layout(for selection: ImportSelection) throws(Refusal) -> PublishedLayout {
    try PublishedLayout(profile, header: header, kinds: tallies.map(\.kind), selection: selection)
  }

  /// The columns that stand there twice; only the first one is used.
  var doubledColumns: [String] {
    zip(header, ColumnName.areFirst(in: header)).filter { !$0.isEmpty && !$1 }.map(\.0)
  }
}
