import Domain
import StrictJSON

extension RecordJSON {
  /// A record of any kind with every field of its shape; sets are lists, what is not given is null.
  ///
  /// What could point at a person is kept back as on the screens.
  func record(_ address: RecordAddress) -> JSONValue {
    if let special = contracted(address) { return special }
    let raw = snapshot.value(address.document, address.pointer)
    let safe = SmallNumbers.safe(
      Change(document: address.document, pointer: address.pointer, before: nil, after: raw), in: snapshot
    ).after
    let record = safe?.objectValue ?? JSONObject()
    var json: JSONObject = ["id": .string(address.publicID)]
    if let slug = address.document.slug, address.kind != .neighbourhood, address.document != .wideObservations {
      json["neighbourhood"] = .string(slug)
    }
    for field in address.kind.shape.fields { json[field.name] = value(record[field.name], field.type) }
    json["illustrative"] = .bool(record["illustrative"] == true)
    json["revision"] = record["revision"] ?? 1
    if address.kind == .indicator {
      describe(&json)
      json["reading"] = shownIndicator(address).map { reading(IndicatorReading($0, today: today)) } ?? .null
    }
    if address.kind == .series, let points = shownPoints(address, record) { json["points"] = points }
    return .object(json)
  }

  /// The kinds whose JSON is a contract of its own.
  private func contracted(_ address: RecordAddress) -> JSONValue? {
    guard let place = address.document.slug.flatMap(snapshot.neighbourhood) else { return nil }
    switch address.kind {
    case .action: return place.allActions.first { $0.id == address.id }.map(action)
    case .ask: return place.asks.first { $0.id == address.id }.map(ask)
    case .activity: return place.activities.first { $0.id == address.id }.map { activity($0, in: place) }
    default: return nil
    }
  }

  private func value(_ value: JSONValue?, _ type: FieldType) -> JSONValue {
    switch (type, value) {
    case (.referenceSet, nil), (.wordSet, nil), (.prioritySet, nil): .array([])
    case (_, nil): .null
    case (.referenceSet, .object(let members)?), (.wordSet, .object(let members)?),
      (.prioritySet, .object(let members)?):
      .array(members.keys.map(JSONValue.string))
    case (_, let value?): value
    }
  }

  /// The values of a neighbourhood's series as the screens show them; nil where no indicator shows it.
  private func shownPoints(_ address: RecordAddress, _ record: JSONObject) -> JSONValue? {
    guard let place = address.document.slug.flatMap(snapshot.neighbourhood) else { return nil }
    let all = place.indicators.flatMap { [$0.series].compactMap(\.self) + $0.groups }
    return all.first { $0.id == address.id }.map { .array($0.observations.map(observation)) }
  }

  private func shownIndicator(_ address: RecordAddress) -> Indicator? {
    address.document.slug.flatMap(snapshot.neighbourhood)?.indicators.first { $0.id == address.id }
  }

  /// What an indicator measures stands beside its target.
  private func describe(_ json: inout JSONObject) {
    guard let id = json["definition"]?.stringValue, let definition = snapshot.programme.definitions[id] else { return }
    json["name"] = .string(definition.name)
    json["unit"] = .string(definition.unit)
    json["improvement"] = .string(definition.improvement.rawValue)
    json["cadence"] = .string(definition.cadence.rawValue)
  }

  /// The records with an id, of whichever kind and neighbourhood.
  func addresses(withID id: String) -> [RecordAddress] {
    let book = RecordBook(snapshot)
    let kinds = RecordKind.allCases.filter { !$0.isSingleton && $0 != .series }
    return kinds.flatMap { kind in book.records(kind).map(\.address).filter { $0.id == id } }
  }
}
