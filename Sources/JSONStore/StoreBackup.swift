import Domain
import Glibc
import StrictJSON

/// One file with everything that a store holds, and back.
///
/// A backup is lines of JSON: a heading with the format and the number of files, then a line a file with its path, its
/// text and a checksum. What belongs to one machine alone (`.local`) stays out.
public enum StoreBackup {
  private static let heading = "steer-backup"
  private static let limits = JSONLimits(bytes: 1 << 30, stringBytes: 1 << 30)

  /// Writes a backup to a file that is not there yet, under the store's lock when it may be written to.
  ///
  /// - Returns: how many files it holds.
  public static func write(_ store: ProgrammeStore, to path: String, context: EditContext) throws -> Int {
    let lines =
      store.readOnlyReason == nil
      ? try store.locked(context) { _, _ in try self.lines(of: store.folder) } : try lines(of: store.folder)
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else {
      throw StoreError.cannotWriteBackup(
        path: path, reason: errno == EEXIST ? "it is there already; give another name" : StoreError.reason(errno))
    }
    let file = FileDescriptor(number)
    do {
      for line in lines { try file.writeAll(line + [0x0A], path: path) }
      try file.sync(path: path)
    } catch {
      unlink(path)
      throw error
    }
    return lines.count - 1
  }

  /// Makes a store of a backup in a folder that is not there yet or is empty.
  ///
  /// Every line is checked before anything is written.
  public static func restore(_ path: String, to target: String) throws(StoreError) -> Int {
    let files = try read(path)
    guard files.contains(where: { $0.path == StoreHeader.name }), Set(files.map(\.path)).count == files.count else {
      throw .badBackup(path: path, reason: "it does not hold each file of a store once")
    }
    try StoreMaker.filling(target) { folder throws(StoreError) in
      // The header comes last: a folder without it is not taken for a store.
      for file in files.sorted(by: { ($0.path == StoreHeader.name ? 1 : 0) < ($1.path == StoreHeader.name ? 1 : 0) }) {
        let parts = file.path.split(separator: "/").dropLast()
        for end in parts.indices { try folder.makeDirectory(parts[...end].joined(separator: "/")) }
        try folder.writeNew(file.path, file.bytes)
        try folder.sync(directory: folder.parent(of: file.path))
      }
    }
    return files.count
  }

  private static func lines(of folder: StoreFolder) throws(StoreError) -> [[UInt8]] {
    var paths = [StoreHeader.name, "programme.json", ".gitignore"]
    for directory in ["neighbourhoods", "observations"] {
      paths += try folder.names(in: directory).map { "\(directory)/\($0)" }.filter { DocumentID(path: $0) != nil }
    }
    for replica in try Journal.replicas(in: folder) {
      let journal = Journal(folder: folder, replica: replica)
      paths += try journal.segments().map(journal.name)
    }
    var lines: [[UInt8]] = []
    for path in paths {
      guard let bytes = try folder.read(path, limit: Journal.segmentLimit)?.bytes else { continue }
      // A damaged file is kept too: each of its bytes as the character of that number.
      let text = String(validating: bytes, as: UTF8.self)
      let content = text ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      lines.append(
        JSONWriter.line([
          "path": .string(path), text == nil ? "bytes" : "text": .string(content),
          "crc": .number(JSONNumber(Int(CRC32.checksum(bytes)))),
        ]))
    }
    let head: JSONValue = [
      "kind": .string(heading), "format": .number(JSONNumber(StoreHeader.currentFormat)),
      "files": .number(JSONNumber(lines.count)),
    ]
    return [JSONWriter.line(head)] + lines
  }

  private static func read(_ path: String) throws(StoreError) -> [(path: String, bytes: [UInt8])] {
    let number = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      throw errno == ENOENT ? .noBackup(path: path) : .badBackup(path: path, reason: StoreError.reason(errno))
    }
    let file = FileDescriptor(number)
    guard try file.status(path: path).st_mode & S_IFMT == S_IFREG else {
      throw .badBackup(path: path, reason: "it is not a plain file")
    }
    let bytes = try file.readAll(limit: limits.bytes, path: path)
    let lines = bytes.split(separator: 0x0A).map { try? JSONReader.value(from: Array($0), limits: limits) }
    guard let head = lines.first??.objectValue, head["kind"]?.stringValue == heading else {
      throw .badBackup(path: path, reason: "it is not a Steer backup")
    }
    guard head["format"]?.intValue.map({ $0 <= StoreHeader.currentFormat }) ?? false else {
      throw .badBackup(path: path, reason: "a newer version of Steer made it; bring this program up to date")
    }
    guard head["files"]?.intValue == lines.count - 1 else {
      throw .badBackup(path: path, reason: "it is not whole: its end is missing")
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for (index, line) in lines.dropFirst().enumerated() {
      guard let object = line?.objectValue, let name = object["path"]?.stringValue, let bytes = content(of: object),
        object["crc"]?.intValue == Int(CRC32.checksum(bytes))
      else { throw .badBackup(path: path, reason: "line \(index + 2) is damaged") }
      guard mayRestore(name) else {
        throw .badBackup(path: path, reason: "line \(index + 2) names a file that is none of a store's")
      }
      files.append((name, bytes))
    }
    return files
  }

  private static func content(of object: JSONObject) -> [UInt8]? {
    if let text = object["text"]?.stringValue { return Array(text.utf8) }
    guard let scalars = object["bytes"]?.stringValue?.unicodeScalars, scalars.allSatisfy({ $0.value < 256 }) else {
      return nil
    }
    return scalars.map { UInt8($0.value) }
  }

  /// Only a store's own files come out of a backup, wherever the backup came from.
  private static func mayRestore(_ name: String) -> Bool {
    if [StoreHeader.name, ".gitignore"].contains(name) || DocumentID(path: name) != nil { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 3 && parts[0] == "journal" && RecordID.isValid(parts[1]) && Journal.isSegment(parts[2])
  }
}
