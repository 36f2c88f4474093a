import Glibc

/// The account's name where the environment does not give it.
enum LoginName {
  /// The name of a user's number in `/etc/passwd`; nil when it is not there.
  ///
  /// getpwuid(3) would load libraries of the system, which a static program cannot rely on.
  static func name(of user: uid_t, in path: String = "/etc/passwd") -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) > 0, let line {
      // Each line reads "name:password:number:…"; see passwd(5).
      let fields = String(cString: line).split(separator: ":", omittingEmptySubsequences: false)
      if fields.count > 2, fields[2] == String(user) { return String(fields[0]) }
    }
    return nil
  }
}
