import Foundation
import Glibc

/// Runs programs as a shell would: an empty signal mask, default handlers, an environment of its own.
struct Program {
  /// How a run ended and what it said.
  struct Outcome {
    /// The exit code; 128 plus the signal's number when a signal ended it.
    let code: Int32
    let output: String
    let errors: String
  }

  /// The binary under test: the one that ships when the test script names it, else the one of this build.
  static let steer: String = {
    if let path = ProcessInfo.processInfo.environment["STEER_BINARY"] { return path }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("steer")
      .path
  }()

  /// What every run sees unless it says otherwise; nothing of the person's own environment.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "xterm-256color",
    "HOME": "/dev/null/home", "SWIFT_BACKTRACE": "enable=no", "STEER_TODAY": "2026-11-24", "STEER_USER": "anna",
  ]

  /// Runs a program to its end.
  static func run(
    _ path: String, _ arguments: [String], environment extra: [String: String] = [:], input: String = ""
  ) throws -> Outcome {
    let folder = try TestFolder()
    let out = folder.path + "/out"
    let err = folder.path + "/err"
    let given = folder.path + "/in"
    try Data(input.utf8).write(to: URL(fileURLWithPath: given))
    let pid = try spawn(path, arguments, environment: extra, input: given, output: out, errors: err)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    return Outcome(
      code: code, output: String(decoding: try Data(contentsOf: URL(fileURLWithPath: out)), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: err)), as: UTF8.self))
  }

  /// Runs the binary under test.
  static func steer(_ arguments: String..., store: String? = nil, as person: String? = nil) throws -> Outcome {
    var extra: [String: String] = [:]
    extra["STEER_STORE"] = store
    extra["STEER_USER"] = person
    return try run(steer, arguments, environment: extra)
  }

  /// Starts a program and does not wait for it.
  static func spawn(
    _ path: String, _ arguments: [String], environment extra: [String: String], input: String, output: String,
    errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner's threads block signals, and children would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession))
    let environment = Program.environment.merging(extra) { $1 }.map { "\($0.key)=\($0.value)" }
    var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    let result = posix_spawnp(&pid, path, &actions, &attributes, &argv, &envp)
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
    return pid
  }
}
