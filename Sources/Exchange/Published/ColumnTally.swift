/// Counts what the cells of a column hold, so that figures are told from words.
struct ColumnTally {
  private var numbers = 0
  private var marks = 0
  private var words = 0
  /// Whether so many words were seen that more cells would change nothing.
  private(set) var isSettled = false

  mutating func add(_ cell: ArraySlice<UInt8>, _ encoding: TextEncoding) {
    guard !isSettled, !cell.isEmpty else { return }
    switch FigureCell(cell, encoding) {
    case .number: numbers += 1
    case .missing(.empty): break
    case .missing: marks += 1
    case .text:
      words += 1
      isSettled = words >= 50 && words > numbers
    }
  }

  /// A column of figures may hold a few words by mistake, which are then told.
  var kind: ColumnKind {
    if numbers == 0, words == 0 { return marks == 0 ? .nothing : .marks }
    if words == 0 || numbers > 0 && numbers + marks >= words * 3 { return .figures }
    return numbers > 0 ? .mixed : .words
  }
}
