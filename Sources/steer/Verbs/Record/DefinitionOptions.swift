import ArgumentParser
import Domain

/// The fields of an indicator definition that the command line can set.
struct DefinitionOptions: RecordOptions {
  static let kind = RecordKind.definition

  @Option(help: help("name")) var name: String?
  @Option(help: help("short")) var short: String?
  @Option(help: help("unit")) var unit: String?
  @Option(help: help("improvement")) var improvement: String?
  @Option(help: help("measures")) var measures: String?
  @Option(help: help("value")) var value: String?
  @Option(help: help("cadence")) var cadence: String?
  @Option(help: help("per")) var per: String?
  @Option(help: help("decimals")) var decimals: String?
  @Option(help: help("numerator")) var numerator: String?
  @Option(help: help("denominator")) var denominator: String?
  @Option(help: help("definition")) var definition: String?
  @Option(help: help("stage")) var stage: String?
  @Option(help: help("lag_days")) var lagDays: String?
  @Option(help: help("publisher")) var publisher: String?
  @Option(help: help("link")) var link: String?
  @Option(help: help("file")) var file: String?
  @Option(help: help("licence")) var licence: String?
  @Option(help: help("import")) var `import`: String?
  @Option(help: help("import_where")) var importWhere: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
