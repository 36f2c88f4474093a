import Domain
import Exchange
import StrictJSON

extension RecordJSON {
  /// The records of a kind that an export gives: of a neighbourhood, or of all where nil is given.
  func records(_ kind: ExportKind, of place: Neighbourhood?) -> [JSONValue] {
    let places = place.map { [$0] } ?? snapshot.neighbourhoods
    return switch kind {
    case .actions: places.flatMap(\.actions).map(action)
    case .asks: places.flatMap(\.asks).map(ask)
    case .indicators:
      ExportedSeries.all(in: snapshot, of: place).flatMap { exported in
        exported.series.observations.map { value($0, of: exported) }
      }
    case .decisions: []
    }
  }

  /// A value with all that has to be known to read it by itself.
  private func value(_ observation: Observation, of exported: ExportedSeries) -> JSONValue {
    let series = exported.series
    let columns = ExportKind.indicators.columns
    var record = JSONObject(
      (self.observation(observation).objectValue ?? JSONObject()).filter { columns.contains($0.key) }
        .map { ($0.key, $0.value) })
    record["indicator"] = .string(exported.definition.id)
    record["name"] = .string(exported.definition.name)
    record["unit"] = .string(exported.definition.unit)
    record["neighbourhood"] = text(exported.neighbourhood)
    record["area"] = .string(series.area)
    record["area_name"] = .string(series.areaName)
    record["breakdown"] = .object(JSONObject(series.breakdown.map { ($0.key, .string($0.value)) }))
    record["source"] = text(observation.source ?? series.common.source)
    record["illustrative"] = .bool(series.common.isIllustrative)
    // What is missing is never blank.
    if observation.value == nil, observation.marker == nil {
      record["marker"] = .string(MissingMarker.notAvailable.rawValue)
    }
    return .object(record)
  }
}
