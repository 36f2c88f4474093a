import ArgumentParser
import Domain

/// The fields of a series of values that the command line can set.
struct SeriesOptions: RecordOptions {
  static let kind = RecordKind.series

  @Option(help: help("definition")) var definition: String?
  @Option(help: help("area")) var area: String?
  @Option(help: help("area_name")) var areaName: String?
  @Option(help: help("breakdown")) var breakdown: String?
  @Option(help: help("link")) var link: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
