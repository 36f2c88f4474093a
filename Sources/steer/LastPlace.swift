import Glibc
import StrictJSON

/// Remembers on which screen of which neighbourhood each store was left; losing it costs a few keys and nothing else.
struct LastPlace {
  private let folder: String
  private let store: String
  private var file: String { folder + "/places.json" }

  init?(_ opened: OpenedStore) {
    guard let folder = opened.surroundings.stateFolder else { return nil }
    self.folder = folder
    store = opened.store.path.hasPrefix("/") ? opened.store.path : LastPlace.currentFolder + "/" + opened.store.path
  }

  func read() -> (screen: String?, place: String?)? {
    guard let entry = places[store]?.objectValue else { return nil }
    return (entry["screen"]?.stringValue, entry["place"]?.stringValue)
  }

  func write(screen: String, place: String?) {
    var places = places
    var entry: JSONObject = ["screen": .string(screen)]
    entry["place"] = place.map(JSONValue.string)
    places[store] = .object(entry)
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    let bytes = JSONWriter.document(.object(places))
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

  private var places: JSONObject {
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
