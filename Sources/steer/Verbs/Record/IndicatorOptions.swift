import ArgumentParser
import Domain

/// The fields of an indicator that the command line can set, and those of the definition that comes with a new one.
struct IndicatorOptions: RecordOptions {
  static let kind = RecordKind.indicator

  @Option(help: help("definition")) var definition: String?
  @Option(help: help("priority")) var priority: String?
  @Option(help: help("target")) var target: String?
  @Option(help: help("target_date")) var targetDate: String?
  @Option(help: help("target_reason")) var targetReason: String?
  @Option(help: help("target_by")) var targetBy: String?
  @Option(help: help("owner")) var owner: String?
  @Option(help: help("order")) var order: String?
  @Option(help: "\(Shape.indicator.field("breaks")?.help ?? "") 2022=why=who decided.") var breaks: String?
  @Option(help: help("story")) var story: String?
  @Option(help: help("story_written")) var storyWritten: String?
  @Option(help: help("turn_forecast")) var turnForecast: String?
  @Option(help: help("turn_causes")) var turnCauses: String?
  @Option(help: help("turn_partners")) var turnPartners: String?
  @Option(help: help("turn_works")) var turnWorks: String?
  @Option(help: help("turn_plan")) var turnPlan: String?

  // Of a definition that is not there yet.
  @Option(help: definitionHelp("name")) var name: String?
  @Option(help: definitionHelp("short")) var short: String?
  @Option(help: definitionHelp("unit")) var unit: String?
  @Option(help: definitionHelp("improvement")) var improvement: String?
  @Option(help: definitionHelp("measures")) var measures: String?
  @Option(help: definitionHelp("value")) var value: String?
  @Option(help: definitionHelp("cadence")) var cadence: String?
  @Option(help: definitionHelp("per")) var per: String?
  @Option(help: definitionHelp("decimals")) var decimals: String?
  @Option(help: definitionHelp("numerator")) var numerator: String?
  @Option(help: definitionHelp("denominator")) var denominator: String?
  @Option(help: definitionHelp("stage")) var stage: String?
  @Option(help: definitionHelp("lag_days")) var lagDays: String?
  @Option(help: definitionHelp("publisher")) var publisher: String?
  @Option(help: definitionHelp("link")) var link: String?
  @Option(help: definitionHelp("file")) var file: String?
  @Option(help: definitionHelp("licence")) var licence: String?
  @Option(help: definitionHelp("definition")) var definitionText: String?
  @Option(help: help("source")) var source: String?
  @Flag(inversion: .prefixedNo, help: help("illustrative")) var illustrative: Bool?

  private static func definitionHelp(_ name: String) -> ArgumentHelp {
    ArgumentHelp("For a new one. \(Shape.definition.field(name)?.help ?? "")")
  }
}
