/// The values of one indicator for one area, oldest first.
public struct Series: Hashable, Sendable, Identifiable {
  public let id: String
  public let definition: String
  /// The neighbourhood's slug, or a GSS code for a wider area.
  public let area: String
  public let areaName: String
  public let breakdown: [String: String]
  public let link: String?
  public let observations: [Observation]
  public let common: RecordCommon

  init?(id: String, fields: RecordFields) {
    guard let definition = fields.text("definition"), let area = fields.text("area") else { return nil }
    self.id = id
    self.definition = definition
    self.area = area
    areaName = fields.text("area_name") ?? area
    breakdown = fields.words("breakdown")
    link = fields.text("link")
    observations = fields.parts("points", Observation.init).sorted { $0.period < $1.period }
    common = fields.common
  }

  /// The newest observation that has a value.
  public var latest: Observation? { observations.last { $0.value != nil } }

  /// The observations with every gap between the first and the last filled by nil, oldest first.
  ///
  /// Only a series of one kind of period has gaps that can be told; another one is given as it stands.
  public var calendar: [(period: Period, observation: Observation?)] {
    guard let first = observations.first?.period, let last = observations.last?.period,
      let steps = first.steps(to: last), steps < 10_000,
      observations.allSatisfy({ first.steps(to: $0.period) != nil })
    else { return observations.map { ($0.period, $0) } }
    var index = 0
    return (0...steps).map { step in
      let period = first.advanced(by: step)
      guard observations[index].period == period else { return (period, nil) }
      defer { index = min(index + 1, observations.count - 1) }
      return (period, observations[index])
    }
  }

  private init(_ other: Series, observations: [Observation]) {
    id = other.id
    definition = other.definition
    area = other.area
    areaName = other.areaName
    breakdown = other.breakdown
    link = other.link
    self.observations = observations
    common = other.common
  }

  /// A neighbourhood's own series without the numbers that could point at a person.
  ///
  /// - Parameters:
  ///   - rule: how it is kept safe; nil shows it as it is.
  ///   - periods: the periods that are kept back whatever their numbers.
  ///   - isDivided: whether it is a group of a whole that tells its denominator.
  func safe(
    for definition: IndicatorDefinition, by rule: DisclosureRule?, hiding periods: Set<Period> = [],
    isDivided: Bool = false
  ) -> Series {
    Series(
      self,
      observations: observations.map { observation in
        if periods.contains(observation.period) || isDivided && isUnjudged(observation, definition) {
          return observation.suppressed
        }
        return SmallNumbers.safe(observation, of: definition, by: rule, outOf: denominator(near: observation))
      })
  }

  /// The denominator of the nearest period that tells one; a share that comes without may well be one of it.
  private func denominator(near observation: Observation) -> Double? {
    guard observation.denominator == nil, observation.count == nil else { return nil }
    func distance(_ other: Observation) -> Int {
      abs(other.period.start.daysSince1970 - observation.period.start.daysSince1970)
    }
    return observations.filter { $0.denominator != nil }.min { distance($0) < distance($1) }?.denominator
  }

  /// Whether nothing tells of how many a share or rate is, so that the rest of the whole might.
  private func isUnjudged(_ observation: Observation, _ definition: IndicatorDefinition) -> Bool {
    guard definition.form == .proportion || definition.form == .rate, observation.value != nil else { return false }
    return observation.count == nil && observation.denominator == nil && denominator(near: observation) == nil
  }
}
