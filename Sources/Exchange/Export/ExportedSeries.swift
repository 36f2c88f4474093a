import Domain

/// A series that goes out, as the screens may show it: with what it measures and whose it is.
public struct ExportedSeries: Sendable {
  public let definition: IndicatorDefinition
  /// The slug of the neighbourhood whose values these are; nil for a wider area.
  public let neighbourhood: String?
  public let series: Series
  /// Periods at which the series starts anew.
  let breaks: Set<Period>

  /// The values of a neighbourhood, its groups, and what they are compared with; of nil, all that the programme has.
  public static func all(in snapshot: Snapshot, of place: Neighbourhood?) -> [ExportedSeries] {
    let own = (place.map { [$0] } ?? snapshot.neighbourhoods).flatMap { place in
      place.indicators.flatMap { indicator in
        ([indicator.series].compactMap(\.self) + indicator.groups).map {
          ExportedSeries(
            definition: indicator.definition, neighbourhood: place.id, series: $0, breaks: Set(indicator.breaks.keys))
        }
      }
    }
    let wide = place.map { $0.indicators.flatMap(\.comparators) } ?? snapshot.programme.wideSeries
    let compared = wide.compactMap { series in
      snapshot.programme.definitions[series.definition].map {
        ExportedSeries(definition: $0, neighbourhood: nil, series: series, breaks: [])
      }
    }
    // Two indicators of one definition share their series.
    var seen: Set<[String]> = []
    return (own + compared).filter { seen.insert([$0.neighbourhood ?? "", $0.series.id]).inserted }
  }

  /// The letters that stand beside or instead of a value.
  func letters(of observation: Observation) -> String {
    let missing = observation.value == nil ? (observation.marker ?? .notAvailable).mark : ""
    return missing + observation.letters + (breaks.contains(observation.period) ? "[b]" : "")
  }
}
