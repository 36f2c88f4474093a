import ArgumentParser
import Domain

/// The fields of something that a partner did that the command line can set.
struct ActivityOptions: RecordOptions {
  static let kind = RecordKind.activity

  @Option(help: help("partner")) var partner: String?
  @Option(help: help("date")) var date: String?
  @Option(help: help("title")) var title: String?
  @Option(help: help("priority")) var priority: String?
  @Option(help: help("sessions")) var sessions: String?
  @Option(help: help("attendance")) var attendance: String?
  @Option(help: help("place")) var place: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
