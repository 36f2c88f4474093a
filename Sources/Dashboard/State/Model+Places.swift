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
    place?.indicators.first { $0.id == indicatorID } ?? place?.indicators.first
  }

  /// The rows of the shown list, filtered and sorted.
  var listRows: [ListRow] { screen.rows(self) }

  /// The rows that can be selected.
  var selectableRows: [ListRow] { listRows.filter { !$0.isHeading } }

  /// The id of the selected row, if there is a list with rows.
  var selectedID: String? {
    let rows = selectableRows
    return rows.first { $0.id == list.selected }?.id ?? rows.first?.id
  }

  /// What the message line says when nothing has happened.
  var positionText: SafeText {
    if let notice = snapshot.damaged.first {
      return SafeText(" ! \(notice.description)")
    }
    let rows = selectableRows
    guard !rows.isEmpty, let selected = selectedID, let index = rows.firstIndex(where: { $0.id == selected }) else {
      return ""
    }
    return SafeText(" row \(index + 1) of \(rows.count)")
  }

  /// The words of a filter, in lower case; a row must hold them all.
  func matches(_ row: ListRow) -> Bool {
    let words = list.query.lowercased().split(separator: " ")
    guard !words.isEmpty else { return true }
    let text = row.searchText.lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
