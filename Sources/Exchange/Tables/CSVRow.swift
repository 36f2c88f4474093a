/// One row of a table as bytes, its quotation marks taken off, with the line of the file on which it begins.
public struct CSVRow: Sendable {
  /// The line of the file; the first is 1.
  public internal(set) var line = 1
  var bytes: [UInt8] = []
  /// Where each cell ends.
  var ends: [Int] = []

  /// Whether words stand behind a closing quotation mark, so that nobody can tell what a cell holds.
  public internal(set) var isBroken = false

  /// How many cells it has.
  public var count: Int { ends.count }

  /// The bytes of a cell.
  public subscript(_ cell: Int) -> ArraySlice<UInt8> { bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]] }

  /// Whether no cell holds anything but blanks.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  mutating func clear() {
    isBroken = false
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
