/// A table of comma-separated values: a header, and rows that know on which line of the file they begin.
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
  /// - Throws: `CSVError` when a quotation is not closed or the file holds nothing.
  public init(_ bytes: [UInt8]) throws(CSVError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CSVError(line: 1, message: "the file is UTF-16; save it as CSV in UTF-8")
    }
    var reader = CSVReader(TextEncoding.text(of: bytes))
    var rows: [Row] = []
    while let row = try reader.next() { rows.append(row) }
    guard let head = rows.first else { throw CSVError(line: 1, message: "the file holds nothing") }
    if head.cells.count == 1, let only = head.cells.first, only.contains(";") || only.contains("\t") {
      let mark = only.contains(";") ? "semicolons" : "tabs"
      throw CSVError(line: 1, message: "the columns are parted by \(mark); save the file as CSV with commas")
    }
    header = head.cells.map(CSVTable.trimmed)
    self.rows = Array(rows.dropFirst())
  }

  private static func trimmed(_ cell: String) -> String {
    cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
