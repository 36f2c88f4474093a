/// What all neighbourhoods share.
public struct Programme: Hashable, Sendable {
  public let name: String
  public let region: String
  public let summary: String?
  /// The indicator that the region screen opens with.
  public let headline: String?
  /// How small local counts are kept safe.
  public let disclosure: DisclosureRule
  /// In a demo store: the day for which its illustrative dates stand.
  public let demoAnchor: CalendarDate?
  public let authorities: [String: Authority]
  public let definitions: [String: IndicatorDefinition]
  public let partners: [Partner]
  /// Series of wider areas: authorities, the region, England.
  public let wideSeries: [Series]

  /// Whether the store holds the demo region.
  public var isDemo: Bool { demoAnchor != nil }

  /// What stands above everything that the demo region prints; nil for a programme of one's own.
  public var demoNotice: String? {
    isDemo ? "DEMO DATA: published figures and facts carry their source; everything else is illustrative." : nil
  }
}
