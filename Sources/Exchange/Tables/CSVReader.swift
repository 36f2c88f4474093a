/// Takes rows off comma-separated text as RFC 4180 describes it, and as spreadsheets write it.
///
/// Lines end in LF, CRLF or CR, the last one may lack its end; a quoted cell may hold commas, line ends and doubled
/// quotes; empty lines are passed over.
struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The next row; nil at the end.
  mutating func next() throws(CSVError) -> CSVTable.Row? {
    while index < scalars.count {
      let start = line
      let cells = try row()
      if cells != [""] { return CSVTable.Row(line: start, cells: cells) }
    }
    return nil
  }

  private mutating func row() throws(CSVError) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard index < scalars.count else { return cells }
      let end = scalars[index]
      index += 1
      if end == "," { continue }
      if end == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
      line += 1
      return cells
    }
  }

  private mutating func cell() throws(CSVError) -> String {
    guard index < scalars.count, scalars[index] == "\"" else { return bare() }
    let start = line
    index += 1
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\"" {
        guard index < scalars.count, scalars[index] == "\"" else {
          // What a careless writer put behind the quotation still belongs to the cell.
          return String(text) + bare()
        }
        index += 1
      } else if scalar == "\n" || scalar == "\r" && !(index < scalars.count && scalars[index] == "\n") {
        line += 1
      }
      text.append(scalar)
    }
    throw CSVError(line: start, message: "a quotation that begins here is not closed")
  }

  private mutating func bare() -> String {
    let start = index
    while index < scalars.count, !["\n", "\r", ","].contains(scalars[index]) { index += 1 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return String(text)
  }
}
