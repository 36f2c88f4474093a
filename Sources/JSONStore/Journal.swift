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
  func name(of segment: String) -> String { "\(directory)/\(segment).jsonl" }

  /// The segments of this replica, oldest first.
  func segments() throws(StoreError) -> [String] {
    try folder.names(in: directory).filter(Journal.isSegment).map { String($0.dropLast(6)) }
  }

  /// Whether a file name is that of a segment, `2026-11.jsonl`; editors and copies leave others beside them.
  static func isSegment(_ name: String) -> Bool {
    name.hasSuffix(".jsonl") && Period(code: String(name.dropLast(6)))?.kind == .month
  }

  /// The replicas that have a journal in a folder.
  static func replicas(in folder: StoreFolder) throws(StoreError) -> [String] {
    try folder.names(in: "journal").filter(RecordID.isValid)
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
  /// - Returns: the end of the journal after the entry.
  func append(_ entry: JournalEntry) throws(StoreError) -> JournalMarker {
    let newest = try segments().last ?? ""
    // A clock that was set back must not open an older segment: entries keep the order in which they were made.
    let segment = max(newest, String(entry.at.iso.prefix(7)))
    if newest.isEmpty {
      try folder.makeDirectory("journal")
      try folder.makeDirectory(directory)
    }
    let path = name(of: segment)
    let file = try folder.open(path, O_WRONLY | O_APPEND | O_CREAT)
    let status = try folder.plainStatus(of: file, path)
    let length = Int(status.st_size)
    let line = entry.line
    do {
      // A writer may have been killed before it had set the rights; only the owner can.
      if status.st_mode & 0o777 != folder.fileMode { _ = fchmod(file.number, folder.fileMode) }
      try file.writeAll(line, path: folder.full(path))
      try file.syncData(path: folder.full(path))
      if length == 0 { try folder.sync(directory: directory) }
    } catch {
      _ = ftruncate(file.number, off_t(length))
      throw error
    }
    return JournalMarker(segment: segment, length: length + line.count)
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
      guard let bytes = try folder.read(path, limit: Journal.segmentLimit)?.bytes else { continue }
      // A marker that stands within a line, or beyond the end, tells that the segment was changed by hand.
      let isFirst = isKnown && segment == marker.segment
      let fits = marker.length <= bytes.count && (marker.length == 0 || bytes[marker.length - 1] == 0x0A)
      let start = isFirst && fits ? marker.length : 0
      read(bytes, from: start, segment: segment, path: path, isLast: segment == segments.last, into: &tail)
      if tail.damagedLine != nil { break }
    }
    return tail
  }

  /// The largest segment that is read.
  static let segmentLimit = 1 << 30

  /// The bytes of a segment.
  func bytes(of segment: String) throws(StoreError) -> [UInt8] {
    try folder.read(name(of: segment), limit: Journal.segmentLimit)?.bytes ?? []
  }

  /// Every entry of every replica of a store, in the order in which they were made; lines that cannot be read are
  /// passed over.
  ///
  /// Within a replica that is the order of its lines, whatever its clock said; between replicas the clock decides.
  static func allEntries(in folder: StoreFolder) throws(StoreError) -> [JournalEntry] {
    var entries: [(moment: Timestamp, entry: JournalEntry)] = []
    for replica in try replicas(in: folder) {
      let journal = Journal(folder: folder, replica: replica)
      var latest = Timestamp(secondsSince1970: .min)
      for segment in try journal.segments() {
        for line in try journal.bytes(of: segment).split(separator: 0x0A) {
          guard let entry = JournalEntry(line: Array(line)) else { continue }
          latest = max(latest, entry.at)
          entries.append((latest, entry))
        }
      }
    }
    // Sorting is stable.
    return entries.sorted { $0.moment < $1.moment }.map(\.entry)
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
