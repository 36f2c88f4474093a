import ArgumentParser
import Domain

/// The fields of the programme that the command line can set.
struct ProgrammeOptions: RecordOptions {
  static let kind = RecordKind.programme

  @Option(help: help("name")) var name: String?
  @Option(help: help("region")) var region: String?
  @Option(help: help("summary")) var summary: String?
  @Option(help: help("headline")) var headline: String?
  @Option(help: help("disclosure")) var disclosure: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
