import StrictJSON

/// Records and values made of what was typed, each field a text.
extension RecordEdit {
  /// Adds a record of typed fields; see `add(_:_:in:snapshot:context:)`.
  public static func add(
    _ kind: RecordKind, typed: [String: String], in slug: String?, snapshot: Snapshot, context: EditContext
  ) throws(Refusal) -> (edit: Edit, address: RecordAddress) {
    try add(kind, typed.mapValues(JSONValue.string), in: slug, snapshot: snapshot, context: context)
  }

  /// Changes typed fields of a record; see `change(_:_:seen:context:)`.
  public static func change(
    _ address: RecordAddress, typed: [String: String], seen: Snapshot, context: EditContext
  ) throws(Refusal) -> Edit {
    try change(address, typed.mapValues(JSONValue.string), seen: seen, context: context)
  }
}

extension FieldInput {
  /// Why a text cannot stand in a field; nil when it can.
  public func complaint(typed text: String, for field: Field) -> String? {
    do {
      _ = try value(.string(text), for: field)
      return nil
    } catch {
      return error.message
    }
  }
}

extension Observation {
  /// A field of the value as a person would type it.
  public func text(of name: String) -> String {
    func number(_ value: Double?) -> String { value.flatMap(JSONNumber.init)?.literal ?? "" }
    return switch name {
    case "value": number(value)
    case "count": number(count)
    case "denominator": number(denominator)
    case "lower": number(lower)
    case "upper": number(upper)
    case "marker": marker?.rawValue ?? ""
    case "note": note ?? ""
    case "source": source ?? ""
    case "source_trend": sourceTrend ?? ""
    case "provisional": isProvisional ? "yes" : ""
    case "revised": isRevised ? "yes" : ""
    case "estimated": isEstimated ? "yes" : ""
    default: ""
    }
  }
}

extension ObservationFields {
  /// Reads the fields of a value: `value`, `count`, `denominator`, `lower`, `upper`, `marker`, `note`, `source`,
  /// `source_trend`, `provisional`, `revised`, `estimated`.
  public init(_ entries: RecordEntries) throws(Refusal) {
    self.init()
    // Nothing in a value depends on the day.
    let input = FieldInput(RecordBook(Snapshot(documents: [:])), in: nil, today: CalendarDate(daysSince1970: 0))
    func read(_ name: String) throws(Refusal) -> JSONValue? {
      guard let entry = entries[name], let field = Shape.observation.field(name) else { return nil }
      return try input.value(entry, for: field)
    }
    value = try read("value")?.doubleValue
    count = try read("count")?.doubleValue
    denominator = try read("denominator")?.doubleValue
    lower = try read("lower")?.doubleValue
    upper = try read("upper")?.doubleValue
    marker = try read("marker")?.stringValue.flatMap(MissingMarker.init(rawValue:))
    note = try read("note")?.stringValue
    source = try read("source")?.stringValue
    sourceTrend = try read("source_trend")?.stringValue
    isProvisional = try read("provisional") == true
    isRevised = try read("revised") == true
    isEstimated = try read("estimated") == true
  }

  /// Reads what was typed into a form.
  public init(typed: [String: String]) throws(Refusal) {
    try self.init(typed.mapValues(JSONValue.string))
  }
}
