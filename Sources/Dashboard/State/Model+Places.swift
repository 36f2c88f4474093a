import Domain
import TerminalKit

extension Model {
  /// The neighbourhood a number of steps away; the ends are joined.
  func neighbour(_ steps: Int) -> Neighbourhood? {
    let places = snapshot.neighbourhoods
    guard !places.isEmpty else { return nil }
    let index = places.firstIndex { $0.id == place?.id } ?? 0
    return places[(index + steps + places.count) % places.count]
  }

  /// The indicator whose detail is shown, else the first.
  var indicator: Indicator? {
    place?.indicators.first { $0.definition.id == definitionID } ?? place?.indicators.first
  }

  /// The group that is shown; everybody where the place does not have the one that was chosen.
  var shownGroup: [String: String] { indicator?.series(of: group) == nil ? [:] : group }

  /// The value that is selected in the table of an indicator's own values.
  var selectedValue: (Indicator, Observation)? {
    guard screen == .indicator, seriesView == .table, let indicator = shownIndicator, let series = indicator.series,
      let value = series.observations.first(where: { $0.period.code == shown.selectedID })
    else { return nil }
    return (indicator, value)
  }

  /// The indicator as its screen shows it: everybody, or the group that was chosen if the place has it.
  var shownIndicator: Indicator? {
    indicator.map { $0.series(of: group) == nil && !group.isEmpty ? $0 : $0.showing(group) }
  }

  /// Whether a row holds all the words of the filter, in capitals or not.
  func matches(_ row: ListRow) -> Bool { matches(row.searchText) }

  /// Whether a text holds all the words of the filter; it is not made when there is no filter.
  func matches(_ text: @autoclosure () -> String) -> Bool {
    guard !list.query.isEmpty else { return true }
    let words = list.query.lowercased().split(separator: " ")
    let text = text().lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
