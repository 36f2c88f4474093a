import ArgumentParser
import Domain

/// The fields of a priority that the command line can set.
struct PriorityOptions: RecordOptions {
  static let kind = RecordKind.priority

  @Option(help: help("number")) var number: String?
  @Option(help: help("title")) var title: String?
  @Option(help: help("short")) var short: String?
  @Option(help: help("origin")) var origin: String?
  @Option(help: help("chosen")) var chosen: String?
  @Option(help: help("how")) var how: String?
  @Option(help: help("aims")) var aims: String?
  @Option(help: help("evidence")) var evidence: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
