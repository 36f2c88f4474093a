/// The cells of a row by which it belongs to others, as bytes.
struct RowKey: Hashable {
  private var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a cell.
  mutating func append(_ cell: ArraySlice<UInt8>) {
    bytes += cell
    bytes.append(0x1F)
  }

  /// Hashes the bytes at once; an array would hash them one by one.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
