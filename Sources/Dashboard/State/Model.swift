import Domain
import TerminalKit

/// Everything that decides what the screen shows.
struct Model {
  var snapshot: Snapshot
  let session: Session
  var today: CalendarDate
  var readOnlyReason: String?
  /// What exact counts are needed for, while they are shown; nil keeps them safe.
  var workingReason: String?
  let glyphs: Glyphs
  var columns: Int
  var rows: Int

  var screen = ScreenName.region
  /// The neighbourhood that the screens show, by slug.
  var placeID: String?
  /// The neighbourhood before it, to which `-` goes back.
  var previousPlaceID: String?
  var lists: [ScreenName: ListState] = [:]
  /// The rows that were selected in neighbourhoods that were left, to be found again.
  var selections: [String: [ScreenName: String]] = [:]
  /// The box of the neighbourhood screen that has the keys.
  var box = NeighbourhoodBox.priorities
  /// What the indicator measures whose detail is shown; a place that does not have it shows another meanwhile.
  var definitionID: String?
  /// The indicator that the region screen compares; nil is the programme's headline.
  var measureID: String?
  /// The group of it that is shown; empty for everybody.
  var group: [String: String] = [:]
  /// How the indicator's detail shows its series.
  var seriesView = SeriesView.chart
  /// How many rows the lower pane has been made larger or smaller by; nil when it is folded away.
  var paneShift: Int? = 0
  var overlay: Overlay?
  var message: Message?
  /// The import that is under way.
  var importing: ImportFlow?
  /// The file that was last imported from.
  var importPath = ""
  /// Forms that were left with something typed in them.
  var drafts: [Form.Key: Form] = [:]
  /// What was typed in an earlier session and not saved, by the form and the field.
  var restored: [String: [String: String]] = [:]
  var isMouseOn = true
  /// Where a new programme would be kept, while there is none.
  var newFolder = ""
  /// The folders of programmes that were opened before.
  var knownFolders: [String] = []

  /// Whether the welcome stands where a programme will be.
  var hasNoProgramme: Bool { !newFolder.isEmpty && snapshot.documents.isEmpty }

  /// The smallest window in which the screens work.
  static let minimumColumns = 60
  static let minimumRows = 20

  var isTooSmall: Bool { columns < Model.minimumColumns || rows < Model.minimumRows }

  /// The neighbourhood that the screens show.
  var place: Neighbourhood? { placeID.flatMap(snapshot.neighbourhood) ?? snapshot.neighbourhoods.first }

  /// The state of the list on the shown screen.
  var list: ListState {
    get { lists[screen] ?? ListState() }
    set { lists[screen] = newValue }
  }

  /// The indicators that the region screen can compare: those of most neighbourhoods first.
  var measures: [IndicatorDefinition] {
    var counts: [String: Int] = [:]
    for indicator in snapshot.neighbourhoods.flatMap(\.indicators) where indicator.shown != nil {
      counts[indicator.definition.id, default: 0] += 1
    }
    return snapshot.programme.definitions.values.filter { counts[$0.id] != nil }
      .sorted { (counts[$1.id] ?? 0, $0.id) < (counts[$0.id] ?? 0, $1.id) }
  }

  /// The indicator that the region screen compares.
  var measure: IndicatorDefinition? {
    let wanted = measureID ?? snapshot.programme.headline
    let isShown = snapshot.neighbourhoods.contains { place in
      place.indicators.contains { $0.definition.id == wanted && $0.shown != nil }
    }
    return isShown ? wanted.flatMap { snapshot.programme.definitions[$0] } : measures.first
  }
}
