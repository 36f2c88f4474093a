import Domain
import Glibc

/// What comes from outside the program: environment, clock, chance.
struct Surroundings: Sendable {
  let environment: [String: String]

  /// Reads the process's environment.
  static func current() -> Surroundings {
    var environment: [String: String] = [:]
    for name in [
      "STEER_STORE", "STEER_USER", "STEER_TODAY", "XDG_DATA_HOME", "XDG_STATE_HOME", "HOME", "USER", "TMPDIR",
      "COLORFGBG",
    ] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { environment[name] = value }
    }
    return Surroundings(environment: environment)
  }

  /// The folder of the store: the one asked for, else `STEER_STORE`, else the one under the person's data folder.
  func storePath(_ wanted: String?) throws(Failure) -> String {
    if let path = wanted ?? environment["STEER_STORE"] { return path }
    if let data = environment["XDG_DATA_HOME"] { return data + "/steer" }
    if let home = environment["HOME"] { return home + "/.local/share/steer" }
    throw Failure(.usage, "Nothing says where the store is: give --store DIR or set STEER_STORE.")
  }

  /// The path that a person typed, `~` being their home; nil for nothing.
  func path(typed text: String) -> String? {
    let path = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !path.isEmpty else { return nil }
    guard let home = environment["HOME"], path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// The name that the history shows: the one asked for, else `STEER_USER`, else the login name, else the user's number.
  func person(_ wanted: String?) -> String {
    let given = (wanted ?? environment["STEER_USER"] ?? environment["USER"]).map(Surroundings.line)
    if let given, !given.isEmpty { return given }
    return LoginName.name(of: getuid()) ?? "user \(getuid())"
  }

  /// A name on one line, as long as the history takes it.
  private static func line(_ name: String) -> String {
    String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.prefix(longestName))
  }

  /// The longest name of a person, in characters.
  static let longestName = 120

  /// The day: `STEER_TODAY`, which must be one of this century or the last, else the local one.
  func today() throws(Failure) -> CalendarDate {
    guard let text = environment["STEER_TODAY"] else { return day }
    guard let date = CalendarDate(iso: text), (1_900...2_199).contains(date.year) else {
      throw Failure(.usage, "STEER_TODAY is \"\(text)\"; write a day such as 2026-11-24, from 1900 to 2199.")
    }
    return date
  }

  /// The day, once `today` has found that it can be told.
  var day: CalendarDate {
    if let date = environment["STEER_TODAY"].flatMap(CalendarDate.init(iso:)) { return date }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(daysSince1970: 0)
  }

  /// Where the program keeps what is not data, such as the place it was left at.
  var stateFolder: String? {
    environment["XDG_STATE_HOME"].map { $0 + "/steer" } ?? environment["HOME"].map { $0 + "/.local/state/steer" }
  }

  /// A folder for throw-away files.
  var temporaryFolder: String { environment["TMPDIR"] ?? "/tmp" }

  /// Who edits now, and when.
  func editContext(person: String, today: CalendarDate) -> EditContext {
    EditContext(
      by: person, at: Timestamp(secondsSince1970: time(nil)), today: today, library: BundledLibrary.library
    ) { Surroundings.newID() }
  }

  /// A new record id, of the clock and chance.
  static func newID() -> String {
    var moment = timespec()
    clock_gettime(CLOCK_REALTIME, &moment)
    var generator = SystemRandomNumberGenerator()
    return RecordID.make(
      milliseconds: Int64(moment.tv_sec) * 1_000 + Int64(moment.tv_nsec) / 1_000_000, using: &generator)
  }
}
