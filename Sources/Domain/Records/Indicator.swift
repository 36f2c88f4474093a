/// A neighbourhood's use of an indicator: its definition, target and values.
public struct Indicator: Hashable, Sendable, Identifiable {
  public let id: String
  public let definition: IndicatorDefinition
  public let priority: String?
  public let target: Double?
  public let targetDate: CalendarDate?
  /// The role that keeps it up to date.
  public let owner: String?
  /// Periods at which the series starts anew, with the reason.
  public let breaks: [Period: String]
  public let common: RecordCommon
  /// The neighbourhood's own values, if it has any.
  public let series: Series?
  /// Values of wider areas, nearest first: authority, region, England.
  public let comparators: [Series]

  /// The series that the screens draw: the neighbourhood's own, else its authority's as context.
  public var shown: Series? { series ?? comparators.first }

  /// Whether the shown values are those of a wider area, not the neighbourhood's own.
  public var isContext: Bool { series == nil }
}
