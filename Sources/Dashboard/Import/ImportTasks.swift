import Domain
import Exchange

/// What is read out of a file for an import in the dashboard.
enum ImportTasks {
  /// A first look at all of it, then each indicator whose remembered choice may fit.
  static func first(_ snapshot: Snapshot, place: Neighbourhood?) -> [ImportWork.Task] {
    var look = ImportSelection()
    look.home = snapshot.authorityAreas
    let remembered = snapshot.programme.definitions.values.sorted { $0.name < $1.name }.compactMap { definition in
      ImportSelection(rememberedFor: definition, in: snapshot).map {
        ImportWork.Task(definition: definition, selection: $0)
      }
    }
    return [ImportWork.Task(definition: nil, selection: look)] + remembered
  }

  /// One line of the file for an indicator.
  ///
  /// - Parameter place: the neighbourhood whose values they are, where the file names no area.
  static func task(
    _ line: ImportLine, _ definition: IndicatorDefinition, _ typed: [String: String], profile: ImportProfile,
    _ snapshot: Snapshot, place: Neighbourhood?
  ) -> ImportWork.Task {
    var selection = ImportSelection()
    selection.profile = profile
    if profile == .fingertips {
      selection.indicator = line.indicatorID
    } else if line.indicatorID != "value" {
      selection.values = [line.indicatorID]
    }
    selection.conditions = line.group.filter { !$0.value.isEmpty }.map { .init(column: $0.column, value: $0.value) }
    selection.count = typed["count"].flatMap { $0.isEmpty ? nil : $0 }
    selection.denominator = typed["denominator"].flatMap { $0.isEmpty ? nil : $0 }
    selection.years = typed["years"].flatMap(YearKind.init(rawValue:))
    selection.suit(definition, in: snapshot)
    if let place { selection.areas = [place.id] }
    return ImportWork.Task(definition: definition, selection: selection)
  }
}
