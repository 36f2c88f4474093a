import Domain

/// Reads one row of a file after the other: which area, period and group it is of, and its figures.
struct RowReader {
  /// What a row says.
  struct Found {
    let area: Area
    let period: Period
    /// The period as the file spells it, with its identifier.
    let spelling: String
    let identifier: String
    let trend: String?
    let isIllustrative: Bool
    let isRounded: Bool
    let hasNotes: Bool
    /// The figures of each column of values.
    let figures: [ObservationFields]
  }

  /// The area of a row; nothing where the file names none.
  struct Area {
    let code: String?
    let name: String?
  }

  let layout: PublishedLayout
  let encoding: TextEncoding
  let chooser: AreaChooser
  /// The columns whose cells decide the area of a row.
  private let areaColumns: [Int]
  /// The columns whose cells decide the group of a row.
  private let groupColumns: [Int]
  private let survey: FileSurvey
  private let selection: ImportSelection
  /// What the same cells have been found to mean before.
  private var areas: [RowKey: Result<Area, Refusal>] = [:]
  private var periods: [RowKey: Result<Period, Refusal>] = [:]
  private var key = RowKey()

  init(_ layout: PublishedLayout, _ survey: FileSurvey, _ selection: ImportSelection, _ chooser: AreaChooser) {
    self.layout = layout
    self.survey = survey
    self.selection = selection
    self.chooser = chooser
    encoding = survey.encoding
    areaColumns = layout.areaColumns
    groupColumns = areaColumns + layout.groupColumns
  }

  /// Reads a row.
  ///
  /// - Throws: a refusal that says why the row is not used.
  mutating func read(_ row: CSVRow, _ warnings: inout ImportWarnings) throws(Refusal) -> Found {
    try checkShape(of: row)
    if layout.lacksValues {
      throw .invalid("value", "the file has no column \(selection.values.joined(separator: ", "))")
    }
    for (column, value) in layout.conditions where !isSame(text(row, column), value) {
      throw .invalid("where", "\(layout.header[column]) is not \(value)")
    }
    if let wanted = selection.indicator, let indicator = indicator(of: row),
      !isSame(indicator.id, wanted), !isSame(indicator.name, wanted)
    {
      throw .invalid("indicator", "not the indicator asked for")
    }
    if GroupText.groups(in: text(row, .breakdown)) == nil {
      throw .invalid("breakdown", "\"\(text(row, .breakdown))\" names no group; write Sex=Female")
    }
    let area = try area(of: row)
    let period = try period(of: row, &warnings)
    let identifier = text(row, .timeIdentifier)
    let written = text(row, .period)
    let spelling = identifier.isEmpty ? written : written.isEmpty ? identifier : "\(written) \(identifier)"
    checkRange(of: period, spelling, text(row, .periodRange), &warnings)
    let trend = text(row, .trend)
    return Found(
      area: area, period: period, spelling: spelling, identifier: identifier, trend: trend.isEmpty ? nil : trend,
      isIllustrative: isSet(row, .illustrative), isRounded: isSet(row, .rounded), hasNotes: layout[.note] != nil,
      figures: try figures(of: row))
  }

  private func checkShape(of row: CSVRow) throws(Refusal) {
    if row.isBroken { throw .invalid("row", "words stand behind a closing quotation mark") }
    if row.isBlank { throw .invalid("row", "the row is empty") }
    let columns = layout.header.count
    let surplus = columns < row.count ? (columns..<row.count).contains { !text(row, $0).isEmpty } : false
    // People leave the last cells of a row of their own away; a publisher's row that is short has lost something.
    guard !surplus, row.count >= columns || layout.profile == .series else {
      throw .invalid("row", "the row has \(row.count) cells and the header \(columns)")
    }
  }

  private mutating func area(of row: CSVRow) throws(Refusal) -> Area {
    if areaColumns.isEmpty, layout.profile == .series {
      let only = chooser.only
      return Area(code: only, name: only.flatMap(chooser.name))
    }
    key.clear()
    for column in areaColumns where column < row.count { key.append(row[column]) }
    if let known = areas[key] { return try known.get() }
    let result: Result<Area, Refusal>
    do throws(Refusal) {
      result = .success(try areaAfresh(of: row))
    } catch {
      result = .failure(error)
    }
    areas[key] = result
    return try result.get()
  }

  private mutating func period(of row: CSVRow, _ warnings: inout ImportWarnings) throws(Refusal) -> Period {
    key.clear()
    key.append(cell(row, .period))
    key.append(cell(row, .timeIdentifier))
    if let known = periods[key] { return try known.get() }
    let result: Result<Period, Refusal>
    do throws(Refusal) {
      result = .success(try periodAfresh(text(row, .period), text(row, .timeIdentifier), &warnings))
    } catch {
      result = .failure(error)
    }
    periods[key] = result
    return try result.get()
  }

  private func periodAfresh(
    _ text: String, _ identifier: String, _ warnings: inout ImportWarnings
  ) throws(Refusal) -> Period {
    switch layout.profile {
    case .fingertips:
      let period = try Period(fingertips: text, years: selection.effectiveYears ?? .financial)
      if selection.effectiveYears == nil, text.contains("/"), period.kind != .quarter {
        warnings.add(
          "The file does not say whether years such as \(text) are financial or academic; they are read as financial (--years academic reads them as academic).",
          once: "years")
      }
      return period
    case .dfe:
      let period = try Period(timePeriod: text, identifier: identifier, years: selection.effectiveYears ?? .academic)
      if selection.effectiveYears == nil, identifier.isEmpty, period.kind == .academicYear {
        warnings.add(
          "The file does not say what years such as \(text) are; they are read as academic (--years financial reads them as financial).",
          once: "years")
      }
      return period
    case .series:
      let period = try Period(
        series: text, years: selection.effectiveYears ?? .academic, hasYearRanges: survey.hasYearRanges)
      if selection.effectiveYears == nil, period.kind == .academicYear, text.first?.isNumber == true {
        warnings.add(
          "Years such as \(text) are read as academic (--years financial reads them as financial).", once: "years")
      }
      return period
    }
  }

  /// Says where a file's word on how long its periods are contradicts their spelling.
  private func checkRange(of period: Period, _ spelling: String, _ range: String, _ warnings: inout ImportWarnings) {
    guard range.hasSuffix("y"), let years = Int(range.dropLast()), let spelled = period.years, years != spelled else {
      return
    }
    warnings.add(
      "\"\(spelling)\" is \(Plural.of(spelled, "year")) long, and the time period range beside it says \(range).")
  }

  /// Appends to a key what tells the group of a row from others.
  func appendKey(of row: CSVRow, to key: inout RowKey) {
    for column in groupColumns { key.append(column < row.count ? row[column] : []) }
  }

  // MARK: Cells

  /// The bytes of a cell; none where the row is too short or the file has no such column.
  func cell(_ row: CSVRow, _ role: ColumnRole) -> ArraySlice<UInt8> {
    guard let column = layout[role], column < row.count else { return [] }
    return row[column]
  }

  func text(_ row: CSVRow, _ role: ColumnRole) -> String { layout[role].map { text(row, $0) } ?? "" }

  /// The text of a cell, without the mark that keeps a spreadsheet from running it.
  func text(_ row: CSVRow, _ column: Int) -> String {
    guard column < row.count, !row[column].isEmpty else { return "" }
    let text = encoding.trimmed(row[column])
    guard layout.profile == .series, text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@＝＋－＠".contains(next)
    else { return text }
    return String(text.dropFirst())
  }

  func isSet(_ row: CSVRow, _ role: ColumnRole) -> Bool {
    layout[role] != nil && ["yes", "true", "1", "y"].contains(text(row, role).lowercased())
  }

  private func isSame(_ left: String, _ right: String) -> Bool {
    left == right || RowReader.plain(left) == RowReader.plain(right)
  }

  private static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
