import ArgumentParser
import Domain

/// The fields of a local authority that the command line can set.
struct AuthorityOptions: RecordOptions {
  static let kind = RecordKind.authority

  @Option(help: help("name")) var name: String?
  @Option(help: help("code")) var code: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
