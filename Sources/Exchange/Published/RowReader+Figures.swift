import Domain

extension RowReader {
  /// The figures of each column of values.
  ///
  /// - Throws: a refusal when a cell is neither a number nor a mark that is known.
  func figures(of row: CSVRow) throws(Refusal) -> [ObservationFields] {
    // Where one formula failed the figures beside it may have been moved, so none of the row is taken.
    let hasError = (0..<row.count).contains { FigureCell.isSpreadsheetError(row[$0]) }
    var shared = ObservationFields()
    shared.note = nonEmpty(text(row, .note))
    shared.source = nonEmpty(text(row, .source))
    shared.isProvisional = isSet(row, .provisional)
    shared.isRevised = isSet(row, .revised)
    shared.isEstimated = isSet(row, .estimated)
    if hasError {
      shared.marker = .error
    } else {
      shared.count = try number(row, .count)
      shared.denominator = try number(row, .denominator)
      shared.lower = try number(row, .lower)
      shared.upper = try number(row, .upper)
    }
    guard !layout.values.isEmpty else {
      if !hasError { shared.marker = try marker(of: row) }
      if shared.count == nil, shared.marker == nil { shared.marker = .empty }
      return [shared]
    }
    return try layout.values.map { column throws(Refusal) in
      var figures = shared
      if !hasError { try read(row, column, into: &figures) }
      if figures.value == nil {
        // Fingertips writes -1 for the ends of an interval around nothing.
        figures.lower = nil
        figures.upper = nil
      }
      return figures
    }
  }

  private func read(_ row: CSVRow, _ column: Int, into figures: inout ObservationFields) throws(Refusal) {
    let given = try marker(of: row)
    switch FigureCell(column < row.count ? row[column] : [], encoding) {
    case .number(let value, let letters):
      if given != nil { throw .invalid("marker", "there is a value, and a marker that says there is none") }
      figures.value = value
      if letters.contains("p") { figures.isProvisional = true }
      if letters.contains("r") { figures.isRevised = true }
      if letters.contains("e") { figures.isEstimated = true }
    case .missing(.empty)
    where layout.profile == .series && given == nil && figures.count != nil
      && figures.denominator != nil:
      // It is made of its counts once the indicator is known.
      break
    case .missing(let marker): figures.marker = marker == .empty ? given ?? .empty : marker
    case .text: throw bad(row, column)
    }
  }

  private func marker(of row: CSVRow) throws(Refusal) -> MissingMarker? {
    guard let column = layout[.marker], column < row.count else { return nil }
    switch FigureCell(row[column], encoding) {
    case .missing(.empty) where text(row, column).isEmpty: return nil
    case .missing(let marker): return marker
    default: throw bad(row, column)
    }
  }

  private func number(_ row: CSVRow, _ role: ColumnRole) throws(Refusal) -> Double? {
    guard let column = layout[role], column < row.count else { return nil }
    switch FigureCell(row[column], encoding) {
    case .number(let number, _): return number
    case .missing: return nil
    case .text: throw bad(row, column)
    }
  }

  private func bad(_ row: CSVRow, _ column: Int) -> Refusal {
    .invalid(
      "value",
      "\"\(text(row, column).prefix(40))\" in the column \(layout.header[column]) is no number and no mark that is known"
    )
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
}
