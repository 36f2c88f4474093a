import ArgumentParser
import Domain

/// The fields of an ask that the command line can set; how it is answered has verbs of its own.
struct AskOptions: RecordOptions {
  static let kind = RecordKind.ask

  @Option(help: help("text")) var text: String?
  @Option(help: help("heard")) var heard: String?
  @Option(help: help("panel")) var panel: String?
  @Option(help: help("place")) var place: String?
  @Option(help: help("priority")) var priority: String?
  @Option(help: help("reply_due")) var replyDue: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?
}
