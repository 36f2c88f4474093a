import ArgumentParser
import Domain

/// The fields of a panel or another body that the command line can set.
struct PanelOptions: RecordOptions {
  static let kind = RecordKind.panel

  @Option(help: help("name")) var name: String?
  @Option(help: help("kind")) var kind: String?
  @Option(help: help("meets")) var meets: String?
  @Option(help: help("members")) var members: String?
  @Option(help: help("next")) var next: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
