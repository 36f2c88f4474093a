/// The list on the shown screen at one moment, filtered and sorted, and what is selected in it.
///
/// It is made once a key and once a frame: asking the model again for each row would cost the square of the rows.
struct ShownList {
  /// The rows, headings included.
  let rows: [ListRow]
  /// The rows that can be selected.
  let selectable: [ListRow]
  /// The place of the selected row among them; nil when there is none.
  let selectedIndex: Int?

  init(_ model: Model) {
    rows = model.screen.rows(model)
    selectable = rows.filter { !$0.isHeading }
    let wanted = model.list.selected
    selectedIndex =
      selectable.firstIndex { $0.id == wanted }
      ?? (selectable.isEmpty ? nil : wanted == nil ? 0 : min(model.list.position, selectable.count - 1))
  }

  /// The selected row.
  var selected: ListRow? { selectedIndex.map { selectable[$0] } }

  /// The id of the selected row.
  var selectedID: String? { selected?.id }

  /// The ids of the rows that can be selected, in order.
  var ids: [String] { selectable.map(\.id) }

  /// Where the selection stands, in words; empty when there is nothing to select.
  var position: String { selectedIndex.map { "row \($0 + 1) of \(selectable.count)" } ?? "" }
}
