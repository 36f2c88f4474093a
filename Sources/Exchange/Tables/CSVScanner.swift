/// Takes rows off comma-separated text, a block of bytes at a time, as RFC 4180 describes it and as spreadsheets write it.
///
/// Lines end in LF, CRLF or CR, the last one may lack its end; a quoted cell may hold commas, line ends and doubled
/// quotes; empty lines are passed over. Never more than one row and one block is in memory.
public struct CSVScanner: Sendable {
  /// The row that `next` has found.
  public private(set) var row = CSVRow()
  private var block: [UInt8] = []
  private var position = 0
  private var state = State.cell
  private var line = 1
  /// The line on which the open quotation begins.
  private var quotation = 1
  private var isFirst = true
  private var isFound = false

  private enum State {
    /// At the beginning of a cell.
    case cell
    /// In a cell, or a part of one, without quotation marks.
    case bare
    case quoted
    /// Behind a quotation mark inside a quotation: it ends it, or is one half of a doubled one.
    case mark
    /// Behind a carriage return, which a line feed may follow.
    case carriageReturn
  }

  /// The longest row in bytes, and the most columns, that are read: as many as spreadsheets have.
  static let longestRow = 1 << 20
  static let mostColumns = 16_384

  /// Creates a scanner at the beginning of a file.
  public init() {}

  /// Gives the next block of the file; call `next` until it finds no more rows before giving another.
  public mutating func push(_ block: [UInt8]) throws(CSVError) {
    self.block = block
    position = 0
    guard isFirst, !block.isEmpty else { return }
    isFirst = false
    if let refusal = FileSignature.refusal(of: block) { throw CSVError(line: 1, message: refusal) }
    if block.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Finds the next row in the block.
  ///
  /// - Parameter isLast: whether no block follows, so that what is left is a row.
  /// - Returns: false when the block holds no whole row any more.
  /// - Throws: `CSVError` for what is no text, or is too long to be a row.
  public mutating func next(isLast: Bool) throws(CSVError) -> Bool {
    if isFound { row.clear() }
    isFound = false
    let block = block
    while position < block.count {
      let byte = block[position]
      switch state {
      case .carriageReturn:
        if byte == 0x0A { position += 1 }
        state = .cell
      case .cell:
        if row.count == 0 { row.line = line }
        if byte == 0x22 {
          quotation = line
          position += 1
          state = .quoted
        } else {
          state = .bare
        }
      case .bare:
        if try bare(block), endRow() { return true }
      case .quoted: try quoted(block)
      case .mark:
        if byte == 0x22 {
          row.bytes.append(byte)
          position += 1
          state = .quoted
        } else {
          // What a careless writer put behind the quotation still belongs to the cell.
          if ![0x2C, 0x0A, 0x0D, 0x20].contains(byte) { row.isBroken = true }
          state = .bare
        }
      }
    }
    guard isLast, state != .carriageReturn, state != .cell || row.count > 0 else { return false }
    if state == .quoted { throw unclosed }
    try endCell()
    return endRow()
  }

  /// Takes the cell up to its end; true when the row ends with it.
  private mutating func bare(_ block: [UInt8]) throws(CSVError) -> Bool {
    var end = position
    while end < block.count {
      let byte = block[end]
      if byte > 0x2C {
        end += 1
        continue
      }
      if byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
      if byte == 0 { throw notText }
      end += 1
    }
    try append(block[position..<end])
    position = end
    guard end < block.count else { return false }
    try endCell()
    position += 1
    if block[end] == 0x2C {
      state = .cell
      return false
    }
    line += 1
    state = block[end] == 0x0D ? .carriageReturn : .cell
    return true
  }

  private mutating func quoted(_ block: [UInt8]) throws(CSVError) {
    var end = position
    while end < block.count, block[end] != 0x22 {
      let byte = block[end]
      if byte == 0 { throw notText }
      // A line feed behind a carriage return belongs to it.
      if byte == 0x0A, (end > position ? block[end - 1] : row.bytes.last) != 0x0D { line += 1 }
      if byte == 0x0D { line += 1 }
      end += 1
    }
    if row.bytes.count + end - position > CSVScanner.longestRow { throw unclosed }
    try append(block[position..<end])
    position = end
    guard end < block.count else { return }
    position += 1
    state = .mark
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) throws(CSVError) {
    guard row.bytes.count + bytes.count <= CSVScanner.longestRow else {
      throw CSVError(line: line, message: "the line is longer than 1 MB; is this a table?")
    }
    row.bytes.append(contentsOf: bytes)
  }

  private mutating func endCell() throws(CSVError) {
    guard row.count < CSVScanner.mostColumns else {
      throw CSVError(line: line, message: "there are more than \(CSVScanner.mostColumns) columns; is this a table?")
    }
    row.ends.append(row.bytes.count)
  }

  /// Whether the row holds anything; an empty line is no row.
  private mutating func endRow() -> Bool {
    isFound = row.count > 1 || !row.bytes.isEmpty
    if !isFound { row.clear() }
    return isFound
  }

  private var unclosed: CSVError {
    CSVError(line: quotation, message: "a quotation that begins here is not closed")
  }

  private var notText: CSVError {
    CSVError(line: line, message: "the file is not text; if it is a spreadsheet, save it as CSV")
  }
}
