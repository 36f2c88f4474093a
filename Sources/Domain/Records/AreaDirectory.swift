/// The codes of areas by their names and by the numbers that publishers had for them before.
public struct AreaDirectory: Sendable {
  private var codes: [String: String]
  private var slugs: Set<String> = []
  private var names: [String: String]

  /// Knows England and its regions, the authorities of the Liverpool City Region, and the places of a programme.
  public init(_ snapshot: Snapshot) {
    let known = AreaDirectory.known
    codes = Dictionary(
      known.flatMap { area in [(AreaName.key(area.name), area.code)] + (area.old.map { [($0, area.code)] } ?? []) }
    ) { first, _ in first }
    names = Dictionary(known.map { ($0.code, $0.name) }) { first, _ in first }
    for series in snapshot.programme.wideSeries { add(series.areaName, series.area) }
    for authority in snapshot.programme.authorities.values { add(authority.name, authority.code) }
    for place in snapshot.neighbourhoods {
      slugs.insert(place.id)
      names[place.id] = place.name
      // A name of both is the authority's; the neighbourhood has its slug.
      if codes[AreaName.key(place.name)] == nil { codes[AreaName.key(place.name)] = place.id }
    }
  }

  private mutating func add(_ name: String?, _ code: String?) {
    guard let name, let code else { return }
    codes[AreaName.key(name)] = code
    names[code] = name
  }

  /// The GSS code, or the neighbourhood's slug, that a name, a slug or an older number stands for; nil for none.
  public func code(of text: String) -> String? {
    slugs.contains(text) ? text : codes[text] ?? codes[AreaName.key(text)]
  }

  /// What an area is called in the programme; nil where it knows none.
  public func name(of code: String) -> String? { names[code] }

  /// Codes of the Office for National Statistics, with the numbers that the Department for Education has besides.
  private static let known: [(code: String, name: String, old: String?)] = [
    ("E92000001", "England", nil), ("E12000001", "North East", nil), ("E12000002", "North West", nil),
    ("E12000003", "Yorkshire and the Humber", nil), ("E12000004", "East Midlands", nil),
    ("E12000005", "West Midlands", nil), ("E12000006", "East of England", nil), ("E12000007", "London", nil),
    ("E12000008", "South East", nil), ("E12000009", "South West", nil),
    ("E47000004", "Liverpool City Region", nil), ("E06000006", "Halton", "876"), ("E08000011", "Knowsley", "340"),
    ("E08000012", "Liverpool", "341"), ("E08000013", "St Helens", "342"), ("E08000014", "Sefton", "343"),
    ("E08000015", "Wirral", "344"),
  ]
}
