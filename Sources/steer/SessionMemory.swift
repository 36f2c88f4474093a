import Glibc
import StrictJSON

/// Remembers on which screen of which neighbourhood each store was left, and what was typed there and not saved.
///
/// It lies in the person's own state folder, readable by nobody else; losing it costs no more than what was not saved.
struct SessionMemory {
  /// What is remembered of one store.
  struct Content {
    var screen: String?
    var place: String?
    /// By the form, then by its field.
    var typed: [String: [String: String]] = [:]
  }

  private let folder: String
  private let store: String
  private var file: String { folder + "/sessions.json" }

  init?(of path: String, _ surroundings: Surroundings) {
    guard let folder = surroundings.stateFolder else { return nil }
    self.folder = folder
    store = path.hasPrefix("/") ? path : SessionMemory.currentFolder + "/" + path
  }

  func read() -> Content {
    let entry = sessions[store]?.objectValue ?? [:]
    let typed = (entry["typed"]?.objectValue ?? [:]).map { form, fields in
      (form, Dictionary(uniqueKeysWithValues: (fields.objectValue ?? [:]).map { ($0.key, $0.value.stringValue ?? "") }))
    }
    return Content(
      screen: entry["screen"]?.stringValue, place: entry["place"]?.stringValue,
      typed: Dictionary(uniqueKeysWithValues: typed))
  }

  /// The stores that were opened before and are still there.
  var knownStores: [String] {
    sessions.keys.filter { $0 != store && access($0 + "/store.json", R_OK) == 0 }
  }

  func write(_ content: Content) {
    var sessions = sessions
    var entry = JSONObject()
    entry["screen"] = content.screen.map(JSONValue.string)
    entry["place"] = content.place.map(JSONValue.string)
    if !content.typed.isEmpty {
      entry["typed"] = .object(
        JSONObject(content.typed.map { ($0.key, .object(JSONObject($0.value.map { ($0.key, .string($0.value)) }))) }))
    }
    sessions[store] = .object(entry)
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    let bytes = JSONWriter.document(.object(sessions))
    let temporary = "\(file).\(getpid()).tmp"
    let number = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard number >= 0 else { return }
    let written = bytes.withUnsafeBytes { Glibc.write(number, $0.baseAddress, bytes.count) }
    close(number)
    guard written == bytes.count, rename(temporary, file) == 0 else {
      unlink(temporary)
      return
    }
  }

  private var sessions: JSONObject {
    let number = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard number >= 0 else { return JSONObject() }
    defer { close(number) }
    var status = stat()
    guard fstat(number, &status) == 0, (1...1_000_000).contains(status.st_size) else { return JSONObject() }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = bytes.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
    let value = try? JSONReader.value(from: Array(bytes.prefix(max(0, count))))
    return value?.objectValue ?? JSONObject()
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
