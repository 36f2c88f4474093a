import ArgumentParser
import Domain

/// The fields of a claim that the command line can set.
struct ClaimOptions: RecordOptions {
  static let kind = RecordKind.claim

  @Option(help: help("statement")) var statement: String?
  @Option(help: help("by")) var by: String?
  @Option(help: help("priority")) var priority: String?
  @Option(help: help("period")) var period: String?
  @Option(help: help("baseline")) var baseline: String?
  @Option(help: help("comparator")) var comparator: String?
  @Option(help: help("caveat")) var caveat: String?
  @Option(help: help("link")) var link: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
