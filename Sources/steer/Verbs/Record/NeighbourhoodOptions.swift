import ArgumentParser
import Domain

/// The fields of a neighbourhood that the command line can set.
struct NeighbourhoodOptions: RecordOptions {
  static let kind = RecordKind.neighbourhood

  @Option(help: help("name")) var name: String?
  @Option(help: help("code")) var code: String?
  @Option(help: help("authority")) var authority: String?
  @Option(help: help("status")) var status: String?
  @Option(help: help("order")) var order: String?
  @Option(help: help("residents")) var residents: String?
  @Option(help: help("profile")) var profile: String?
  @Option(help: help("assets")) var assets: String?
  @Option(help: help("meeting_place")) var meetingPlace: String?
  @Option(help: help("reply_days")) var replyDays: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
