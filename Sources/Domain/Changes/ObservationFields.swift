/// What a person gives for one value of an indicator.
public struct ObservationFields: Hashable, Sendable {
  public var value: Double?
  public var count: Double?
  public var denominator: Double?
  public var lower: Double?
  public var upper: Double?
  public var marker: MissingMarker?
  public var source: String?
  /// What the source says about the value.
  public var note: String?
  /// What the source says of the trend up to the value.
  public var sourceTrend: String?
  /// Whether the source has yet to confirm the value.
  public var isProvisional = false
  /// Whether the source has replaced a value that it had published.
  public var isRevised = false
  /// Whether it is an estimate.
  public var isEstimated = false

  /// Creates fields that say nothing.
  public init() {}

  /// Whether the numbers, and the reason for a missing one, are the same.
  public func hasSameNumbers(as other: ObservationFields) -> Bool {
    value == other.value && count == other.count && denominator == other.denominator && lower == other.lower
      && upper == other.upper && marker == other.marker
  }

  /// Takes over the numbers of an observation.
  init(_ observation: Observation) {
    value = observation.value
    count = observation.count
    denominator = observation.denominator
    lower = observation.lower
    upper = observation.upper
    marker = observation.marker
    source = observation.source
    note = observation.note
    sourceTrend = observation.sourceTrend
    isProvisional = observation.isProvisional
    isRevised = observation.isRevised
    isEstimated = observation.isEstimated
  }
}
