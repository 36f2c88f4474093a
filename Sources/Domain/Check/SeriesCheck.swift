import StrictJSON

/// Checks the values of indicators against their definitions.
struct SeriesCheck {
  private let definitions: [String: IndicatorDefinition]

  init(definitions: [String: IndicatorDefinition]) {
    self.definitions = definitions
  }

  init(documents: [DocumentID: JSONValue]) {
    let found = RecordFields(documents[.programme]).parts("definitions", IndicatorDefinition.init)
    definitions = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
  }

  func problems(in value: JSONValue, of document: DocumentID) -> [Problem] {
    Records.all(in: value, of: document).filter { $0.address.kind == .series }.flatMap { address, record in
      complaints(RecordFields(record), address).map { path, message in
        Problem(
          file: document.path, pointer: path.reduce(address.pointer) { $0.appending($1) }, message: message,
          severity: .warning)
      }
    }
  }

  func complaints(_ fields: RecordFields, _ address: RecordAddress) -> [(path: [String], message: String)] {
    var complaints: [(path: [String], message: String)] = []
    if case .observations(let slug) = address.document, address.document != .wideObservations,
      let area = fields.text("area"), area != slug
    {
      complaints.append((["area"], "must be \"\(slug)\", as the file is called; wider areas stand in region.json"))
    }
    guard let definition = fields.text("definition").flatMap({ definitions[$0] }) else { return complaints }
    for observation in fields.parts("points", Observation.init) {
      let place = ["points", observation.period.code]
      if let kinds = definition.cadence.periodKinds, !kinds.contains(observation.period.kind) {
        complaints.append(
          (place, "\(definition.short) is \(definition.cadence.rawValue); write \(definition.cadence.example)"))
      }
      complaints += ObservationRules.complaints(ObservationFields(observation), definition, tellsFigures: false)
        .map { (place + ($0.field == "value" && observation.value == nil ? [] : [$0.field]), $0.message) }
    }
    return complaints
  }
}
