import ArgumentParser
import Domain

/// The fields of a partner that the command line can set.
struct PartnerOptions: RecordOptions {
  static let kind = RecordKind.partner

  @Option(help: help("name")) var name: String?
  @Option(help: help("sector")) var sector: String?
  @Option(help: help("neighbourhoods")) var neighbourhoods: String?
  @Option(help: help("priorities")) var priorities: String?
  @Option(help: help("base")) var base: String?
  @Option(help: help("offer")) var offer: String?
  @Option(help: help("contact")) var contact: String?
  @Option(help: help("link_worker")) var linkWorker: String?
  @Option(help: help("joined")) var joined: String?
  @Option(help: help("reports")) var reports: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
