import StrictJSON

/// Where, and of which group, a value was observed.
public struct ObservedArea: Hashable, Sendable {
  /// The neighbourhood; nil for a wider area.
  let slug: String?
  /// The neighbourhood's slug, or the GSS code of a wider area.
  let code: String
  /// The name of a wider area, where it is given.
  let name: String?
  /// The group that was measured, such as Sex: Female; empty for everybody.
  let breakdown: [String: String]

  /// A neighbourhood, or a group in it.
  public init(neighbourhood slug: String, breakdown: [String: String] = [:]) {
    self.slug = slug
    code = slug
    name = nil
    self.breakdown = breakdown
  }

  /// A group of a neighbourhood as it is typed, `Sex=Female`; nothing is everybody.
  public init(neighbourhood slug: String, group: String) throws(Refusal) {
    var breakdown: [String: String] = [:]
    if let field = Shape.series.field("breakdown") {
      let input = FieldInput(RecordBook(Snapshot(documents: [:])), in: nil, today: CalendarDate(daysSince1970: 0))
      for (name, word) in try input.value(.string(group), for: field)?.objectValue ?? JSONObject() {
        breakdown[name] = word.stringValue
      }
    }
    self.init(neighbourhood: slug, breakdown: breakdown)
  }

  /// An authority, a region or England by its GSS code.
  public init(code: String, name: String?, breakdown: [String: String] = [:]) {
    slug = nil
    self.code = code
    self.name = name
    self.breakdown = breakdown
  }

  var document: DocumentID { slug.map { .observations($0) } ?? .wideObservations }
}
