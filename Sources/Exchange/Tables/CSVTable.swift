/// A small table of comma-separated values: a header, and rows that know on which line of the file they begin.
public struct CSVTable: Hashable, Sendable {
  /// One row of the table.
  public struct Row: Hashable, Sendable {
    /// The line of the file on which the row begins; the header is line 1.
    public let line: Int
    public let cells: [String]
  }

  /// The names of the columns.
  public let header: [String]
  public let rows: [Row]

  /// Reads a file: UTF-8 with a byte order mark or without, else Windows-1252.
  ///
  /// - Throws: `CSVError` when it is no table, a quotation is not closed or the file holds nothing.
  public init(_ bytes: [UInt8]) throws(CSVError) {
    let encoding = TextEncoding(of: bytes)
    var scanner = CSVScanner()
    var rows: [Row] = []
    try scanner.push(bytes)
    while try scanner.next(isLast: true) {
      let row = scanner.row
      rows.append(Row(line: row.line, cells: (0..<row.count).map { encoding.text(row[$0]) }))
    }
    guard let head = rows.first else { throw CSVError(line: 1, message: "the file holds nothing") }
    if let refusal = CSVTable.refusal(ofHeader: head.cells) { throw CSVError(line: head.line, message: refusal) }
    header = head.cells.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    self.rows = Array(rows.dropFirst())
  }

  /// Why a first row cannot be the names of columns; nil when it can.
  static func refusal(ofHeader cells: [String]) -> String? {
    guard cells.count == 1, let only = cells.first, only.contains(";") || only.contains("\t") else { return nil }
    let mark = only.contains(";") ? "semicolons" : "tabs"
    return "the columns are parted by \(mark); save the file as CSV with commas"
  }
}
