import Domain
import StrictJSON

/// One value to take down, as the command line or a row of JSON gives it.
struct ObservationRow {
  /// A row whose neighbourhood and period are known.
  struct Resolved {
    let indicator: String
    let period: Period
    let fields: ObservationFields
    let area: ObservedArea
    let slug: String?

    /// Whether the neighbourhood has shown its authority's values so far.
    func isFirstOwn(in snapshot: Snapshot) -> Bool {
      let found = slug.flatMap(snapshot.neighbourhood)?.indicators.first {
        [$0.id, $0.definition.id].contains(indicator.lowercased())
      }
      return found.map { $0.isContext && $0.shown != nil } ?? false
    }
  }

  let indicator: String
  let period: String
  let fields: ObservationFields
  let neighbourhood: String?
  let areaCode: String?
  let areaName: String?
  let breakdown: [String: String]

  /// Finds the period and the place.
  func resolved(in opened: OpenedStore) throws(Failure) -> Resolved {
    guard let period = Period(typed: period) else {
      throw Failure(
        .usage, "\"\(period)\" is not a period; write 2026-10, Oct 2026, 2025/26, autumn 2025/26, 2026 Q1 or 2026.")
    }
    if let areaCode {
      return Resolved(
        indicator: indicator, period: period, fields: fields,
        area: ObservedArea(code: areaCode, name: areaName, breakdown: breakdown), slug: nil)
    }
    let slug = try place(opened)
    return Resolved(
      indicator: indicator, period: period, fields: fields,
      area: ObservedArea(neighbourhood: slug, breakdown: breakdown), slug: slug)
  }

  private func place(_ opened: OpenedStore) throws(Failure) -> String {
    if neighbourhood == nil {
      let wanted = indicator.lowercased()
      let holders = opened.snapshot.neighbourhoods.filter { place in
        place.indicators.contains { [$0.id, $0.definition.id, $0.definition.name.lowercased()].contains(wanted) }
      }
      if holders.count == 1 { return holders[0].id }
      if holders.isEmpty { throw opened.missing("No neighbourhood has an indicator \"\(indicator)\".") }
    }
    return try opened.neighbourhoodToWrite(neighbourhood).id
  }

  /// The groups of a breakdown, typed as `Sex=Female; Age=5` or given as an object.
  static func breakdown(_ entry: JSONValue?) throws(Failure) -> [String: String] {
    guard let entry, entry != .null, let field = Shape.series.field("breakdown") else { return [:] }
    do {
      let input = FieldInput(RecordBook(Snapshot(documents: [:])), in: nil, today: CalendarDate(daysSince1970: 0))
      let pairs = try input.value(entry, for: field)?.objectValue ?? JSONObject()
      return Dictionary(pairs.map { ($0.key, $0.value.stringValue ?? "") }) { first, _ in first }
    } catch {
      throw Failure(error)
    }
  }
}

extension ObservationRow {
  private static let places = ["indicator", "neighbourhood", "area", "area_name", "period", "breakdown"]

  /// Reads a row of JSON; what cannot be read is refused, never left out.
  init(_ row: RecordEntries) throws(Failure) {
    for (name, entry) in row.sorted(by: { $0.key < $1.key }) where entry != .null {
      guard Self.places.contains(name) || Shape.observation.field(name) != nil else {
        throw Failure(.usage, "There is no field \"\(name)\" in a value; there are \(Self.known).")
      }
      if Self.places.contains(name), name != "breakdown", name != "period", entry.stringValue == nil {
        throw Failure(.usage, "The \(name) must be words in quotes.")
      }
    }
    func text(_ name: String) -> String? { row[name]?.stringValue }
    guard let indicator = text("indicator"), let period = text("period") ?? row["period"]?.intValue.map(String.init)
    else {
      throw Failure(.usage, "Each row needs an \"indicator\" and a \"period\".")
    }
    let fields: ObservationFields
    do {
      fields = try ObservationFields(row)
    } catch {
      throw Failure(error)
    }
    self.init(
      indicator: indicator, period: period, fields: fields, neighbourhood: text("neighbourhood"),
      areaCode: text("area"), areaName: text("area_name"), breakdown: try ObservationRow.breakdown(row["breakdown"]))
  }

  private static var known: String { (places + Shape.observation.fields.map(\.name)).joined(separator: ", ") }
}
