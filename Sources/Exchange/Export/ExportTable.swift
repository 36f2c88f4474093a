import StrictJSON

/// Records of one kind as a table: the columns of the kind, and a row for each record.
public struct ExportTable: Hashable, Sendable {
  public let columns: [String]
  public let rows: [[ExportCell]]

  /// Lays out records as the command line's JSON has them.
  public init(_ kind: ExportKind, _ records: [JSONValue]) {
    let columns = kind.columns
    self.columns = columns
    rows = records.map { record in
      let fields = record.objectValue ?? JSONObject()
      return columns.map { ExportCell(fields[$0]) }
    }
  }

  /// The table as a file that spreadsheets open: UTF-8 with a byte order mark.
  public var csv: [UInt8] {
    let lines = [columns.map(CSVText.quoted)] + rows.map { $0.map(CSVText.cell) }
    return [0xEF, 0xBB, 0xBF] + lines.flatMap { Array(($0.joined(separator: ",") + "\r\n").utf8) }
  }
}
