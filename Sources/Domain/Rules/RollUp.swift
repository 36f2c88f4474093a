/// One figure for several neighbourhoods, made by summing numerators and denominators, never by averaging percentages.
public struct RollUp: Hashable, Sendable {
  /// The newest period for which a neighbourhood reports; nil when none does.
  public let period: Period?
  /// The value of those that report, in the indicator's unit; nil when it cannot be made.
  public let value: Double?
  /// How many neighbourhoods report for the period, of how many.
  public let reporting: Int
  public let total: Int
  /// Why there is no value, if there is none.
  public let refusal: String?

  /// Rolls up the neighbourhoods' own values of one definition.
  public init(_ definition: IndicatorDefinition, over neighbourhoods: [Neighbourhood]) {
    total = neighbourhoods.count
    let series = neighbourhoods.compactMap { place in
      place.indicators.first { $0.definition.id == definition.id }?.series
    }
    period = series.compactMap { $0.latest?.period }.max()
    let newest =
      period.map { period in
        series.compactMap { line in line.observations.first { $0.period == period && $0.value != nil } }
      } ?? []
    reporting = newest.count
    switch definition.form {
    case .count:
      value = newest.isEmpty ? nil : newest.reduce(0) { $0 + ($1.value ?? 0) }
      refusal = nil
    case .proportion, .rate:
      let pairs = newest.compactMap { observation in
        observation.count.flatMap { count in observation.denominator.map { (count: count, denominator: $0) } }
      }
      let denominator = pairs.reduce(0) { $0 + $1.denominator }
      guard pairs.count == newest.count, denominator > 0 else {
        value = nil
        refusal = newest.isEmpty ? nil : "not every neighbourhood gives its numerator and denominator"
        return
      }
      let scale = definition.form == .proportion ? 100.0 : Double(definition.per)
      value = pairs.reduce(0) { $0 + $1.count } / denominator * scale
      refusal = nil
    case .measure:
      value = nil
      refusal = newest.isEmpty ? nil : "values of this kind cannot be summed"
    }
  }

  /// How many report, in words.
  public var coverage: String { "\(reporting) of \(total) reporting" }
}
