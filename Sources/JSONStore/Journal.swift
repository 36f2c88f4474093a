import Domain
import Glibc

/// The append-only record of every transaction: redo log, audit and undo in one.
///
/// Each replica appends to its own directory, a segment a month, a transaction a line.
struct Journal {
  let folder: StoreFolder
  let replica: String

  /// What a scan of the journal found beyond a marker.
  struct Tail {
    var entries: [JournalEntry] = []
    /// Where the good lines end.
    var end: JournalMarker
    /// Bytes of a line that was not written to its end, if the last one is such.
    var torn: Int = 0
    /// A line inside the journal that cannot be read, if there is one.
    var damagedLine: Problem?
  }

  private var directory: String { "journal/\(replica)" }
  private func name(of segment: String) -> String { "\(directory)/\(segment).jsonl" }

  /// The segments of this replica, oldest first.
  func segments() throws(StoreError) -> [String] {
    try folder.names(in: directory).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
  }

  /// The end of the newest segment as it lies on the disk.
  func end() throws(StoreError) -> JournalMarker {
    guard let segment = try segments().last else { return .start }
    let file = try folder.open(name(of: segment), O_RDONLY)
    return JournalMarker(segment: segment, length: Int(try file.status(path: name(of: segment)).st_size))
  }

  /// Appends an entry and makes it durable: the moment at which a transaction is committed.
  ///
  /// After a failure the journal is as long as it was before.
  /// - Returns: the end of the journal before and after the entry.
  func append(_ entry: JournalEntry) throws(StoreError) -> (before: JournalMarker, after: JournalMarker) {
    let newest = try segments().last ?? ""
    // A clock that was set back must not open an older segment: entries keep the order in which they were made.
    let segment = max(newest, String(entry.at.iso.prefix(7)))
    if newest.isEmpty {
      try folder.makeDirectory("journal")
      try folder.makeDirectory(directory)
    }
    let path = name(of: segment)
    let file = try folder.open(path, O_WRONLY | O_APPEND | O_CREAT)
    let length = Int(try file.status(path: path).st_size)
    let line = entry.line
    do {
      if segment != newest { _ = fchmod(file.number, folder.fileMode) }
      try file.writeAll(line, path: folder.full(path))
      try file.syncData(path: folder.full(path))
      if segment != newest { try folder.sync(directory: directory) }
    } catch {
      _ = ftruncate(file.number, off_t(length))
      throw error
    }
    return (
      JournalMarker(segment: segment, length: length), JournalMarker(segment: segment, length: length + line.count)
    )
  }

  /// Cuts the journal off, durably.
  func cut(to marker: JournalMarker) throws(StoreError) {
    let path = name(of: marker.segment)
    let file = try folder.open(path, O_WRONLY)
    guard ftruncate(file.number, off_t(marker.length)) == 0 else {
      throw .system(operation: "cut", path: folder.full(path), code: errno)
    }
    try file.syncData(path: folder.full(path))
  }

  /// Reads what lies beyond a marker; a marker that does not fit the files is taken as the start.
  func tail(after marker: JournalMarker) throws(StoreError) -> Tail {
    let segments = try segments()
    let isKnown = segments.contains(marker.segment)
    var tail = Tail(end: isKnown ? marker : .start)
    for segment in segments where !isKnown || segment >= marker.segment {
      let path = name(of: segment)
      guard let bytes = try folder.read(path)?.bytes else { continue }
      let isFirst = isKnown && segment == marker.segment
      let start = isFirst && marker.length <= bytes.count ? marker.length : 0
      read(bytes, from: start, segment: segment, path: path, isLast: segment == segments.last, into: &tail)
      if tail.damagedLine != nil { break }
    }
    return tail
  }

  /// Every entry of every replica in the order in which they were made; lines that cannot be read are passed over.
  func allEntries() throws(StoreError) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    for replica in try folder.names(in: "journal") {
      let other = Journal(folder: folder, replica: replica)
      for segment in try other.segments() {
        let bytes = try folder.read(other.name(of: segment))?.bytes ?? []
        entries += bytes.split(separator: 0x0A).compactMap { JournalEntry(line: Array($0)) }
      }
    }
    // Sorting is stable, so entries of one second keep their order within a replica.
    return entries.sorted { $0.at < $1.at }
  }

  private func read(
    _ bytes: [UInt8], from start: Int, segment: String, path: String, isLast: Bool, into tail: inout Tail
  ) {
    var offset = start
    while offset < bytes.count {
      let lineEnd = bytes[offset...].firstIndex(of: 0x0A)
      if let lineEnd, let entry = JournalEntry(line: Array(bytes[offset..<lineEnd])) {
        tail.entries.append(entry)
        offset = lineEnd + 1
        tail.end = JournalMarker(segment: segment, length: offset)
        continue
      }
      let isTail = isLast && (lineEnd ?? bytes.count - 1) >= bytes.count - 1
      if isTail {
        tail.torn = bytes.count - offset
        tail.end = JournalMarker(segment: segment, length: offset)
      } else {
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        tail.damagedLine = Problem(
          file: path, pointer: nil,
          message: "line \(line) of the journal cannot be read; a copy lies in .local/quarantine,"
            + " restore the file from a backup or take the line out",
          position: nil)
      }
      return
    }
    tail.end = JournalMarker(segment: segment, length: offset)
  }
}
