/// The values of one indicator, area and group as files give them, oldest first.
public struct PublishedSeries: Hashable, Sendable {
  /// A column by which groups are told apart, with its value.
  public struct Group: Hashable, Sendable {
    public let column: String
    public let value: String
  }

  /// The indicator's name in the file: a name, or the name of the column.
  public let indicator: String
  /// The indicator's id in the file; the name of the column where it has none.
  public let indicatorID: String
  /// The area's GSS code, or a neighbourhood's slug; nil where the file names no area.
  public let areaCode: String?
  public let areaName: String?
  /// Every column of groups, in the order of the file, empty ones too.
  public let breakdown: [Group]
  public internal(set) var points: [PublishedPoint] = []

  /// What tells the series from others.
  var identity: Identity {
    Identity(indicatorID: indicatorID, areaCode: areaCode, breakdown: breakdown)
  }

  struct Identity: Hashable {
    let indicatorID: String
    let areaCode: String?
    let breakdown: [Group]
  }

  /// The group as the store keeps it: the columns that say something.
  public var group: [String: String] {
    Dictionary(breakdown.filter { !$0.value.isEmpty }.map { ($0.column, $0.value) }) { first, _ in first }
  }
}
