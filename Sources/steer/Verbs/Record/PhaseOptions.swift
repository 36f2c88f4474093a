import ArgumentParser
import Domain

/// The fields of a phase of a neighbourhood that the command line can set.
struct PhaseOptions: RecordOptions {
  static let kind = RecordKind.phase

  @Option(help: help("phase")) var phase: String?
  @Option(help: help("start")) var start: String?
  @Option(help: help("end")) var end: String?
  @Option(help: help("voices")) var voices: String?
  @Option(help: help("heard")) var heard: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
