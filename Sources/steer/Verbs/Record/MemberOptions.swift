import ArgumentParser
import Domain

/// The fields of a member of the steering group or a panel that the command line can set.
struct MemberOptions: RecordOptions {
  static let kind = RecordKind.member

  @Option(help: help("role")) var role: String?
  @Option(help: help("body")) var body: String?
  @Option(help: help("kind")) var kind: String?
  @Option(help: help("organisation")) var organisation: String?
  @Option(help: help("seats")) var seats: String?
  @Option(help: help("name")) var name: String?
  @Option(help: help("joined")) var joined: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
