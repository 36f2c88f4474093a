import Domain

/// One import: what is taken out of files for which indicators, and what that changes.
public struct ImportRun: Sendable {
  /// What was found in the files for one indicator.
  public struct Reading: Sendable {
    /// The indicator; nil where each row names its own.
    public let definition: IndicatorDefinition?
    public let selection: ImportSelection
    public let table: PublishedTable

    /// Ties what was found to the indicator that it is for.
    public init(definition: IndicatorDefinition?, selection: ImportSelection, table: PublishedTable) {
      self.definition = definition
      self.selection = selection
      self.table = table
    }
  }

  /// What would change, by indicator.
  public private(set) var plans: [ImportPlan] = []
  /// What the files hold, with an account of every row.
  public private(set) var table: PublishedTable
  public private(set) var warnings: [String]
  /// Everything as one edit.
  public let edit: Edit

  /// Works out what would change.
  ///
  /// - Parameters:
  ///   - source: where new series come from, where neither the person nor the indicator says it.
  ///   - given: what the person said of the source.
  /// - Throws: a refusal when nothing says what is meant.
  public init(
    _ readings: [Reading], source: String, given: String?, snapshot: Snapshot, context: EditContext
  ) throws(Refusal) {
    var book = RecordBook(snapshot)
    var tables: [PublishedTable] = []
    var troubles: [String] = []
    for reading in readings {
      var table = reading.table
      for (definition, series) in ImportRun.targets(reading, snapshot, &table) {
        do throws(Refusal) {
          let own = reading.table.profiles.contains(.series) ? "" : source
          let plan = try ImportPlan(
            series, of: &table, into: definition, source: given ?? definition.common.source ?? own,
            snapshot: snapshot, book: &book, context: context)
          if !plan.lines.isEmpty, let mapping = ImportRun.mapping(of: reading, plan), mapping != definition.mapping {
            mapping.remember(with: definition.id, in: &book)
          }
          plans.append(plan)
        } catch {
          // One of several must not keep the others from being imported.
          if readings.count == 1 { throw error }
          troubles.append("\(definition.short) was not imported: \(error.message)")
        }
      }
      tables.append(table)
    }
    guard let table = PublishedTable.combined(tables) else { throw .invalid("file", "There is nothing to read.") }
    self.table = table
    warnings = table.warnings + plans.flatMap(\.warnings) + troubles
    edit = Edit(summary: ImportRun.summary(plans), changes: book.changes)
  }

  /// What new series are said to come from, where nobody says it: the publisher and the files.
  public static func source(of readings: [Reading], files: [String]) -> String {
    let names = files.map(FileName.last).joined(separator: ", ")
    guard let profile = readings.first?.table.profiles.first, profile != .series else { return names }
    return "\(profile.title), \(names)"
  }

  /// The values that would be new, changed, and are there already.
  public var counts: (new: Int, changed: Int, unchanged: Int) {
    plans.map(\.counts).reduce((0, 0, 0)) { ($0.0 + $1.new, $0.1 + $1.changed, $0.2 + $1.unchanged) }
  }

  private static func summary(_ plans: [ImportPlan]) -> String {
    let made = plans.filter { $0.counts.new + $0.counts.changed > 0 }
    if made.isEmpty {
      return "How the files of \(plans.map(\.definition.short).joined(separator: ", ")) are read was kept"
    }
    guard made.count != 1 else { return made[0].summary }
    let values = made.reduce(0) { $0 + $1.counts.new + $1.counts.changed }
    return "\(Plural.of(values, "value")) of \(Plural.of(made.count, "indicator")) imported"
  }

  /// What to remember with the indicator: how a publisher's file was read, which will come again.
  private static func mapping(of reading: Reading, _ plan: ImportPlan) -> ImportMapping? {
    guard reading.definition != nil, let profile = reading.table.profiles.first, profile != .series else { return nil }
    var selection = reading.selection
    // Another file of the same publisher must not be taken for the next one of this.
    let names = Set(reading.table.series.map(\.indicatorID))
    if names.count == 1, profile == .fingertips { selection.indicator = selection.indicator ?? names.first }
    if names.count == 1, profile == .dfe, selection.values.isEmpty { selection.values = Array(names) }
    // Nor must another group: of Fingertips the sex and the age, of others what had to be chosen.
    let typed = Set(selection.conditions.map { ColumnName.key($0.column) })
    for group in plan.groups where profile == .fingertips && ["sex", "age"].contains(ColumnName.key(group.column)) {
      if !typed.contains(ColumnName.key(group.column)) {
        selection.conditions.append(.init(column: group.column, value: group.value))
      }
    }
    return selection.mapping(profile: profile)
  }

  /// The indicators with the values that are theirs; rows that name one that is not there are not used.
  private static func targets(
    _ reading: Reading, _ snapshot: Snapshot, _ table: inout PublishedTable
  ) -> [(IndicatorDefinition, [PublishedSeries])] {
    if let definition = reading.definition {
      let series = table.series.filter { series in
        guard table.profiles.contains(.series), let named = snapshot.definition(called: series.indicatorID),
          named.id != definition.id
        else { return true }
        for point in series.points { table.leaveOut(point.place, "the row is of \(named.short)") }
        return false
      }
      return [(definition, series)]
    }
    var targets: [(IndicatorDefinition, [PublishedSeries])] = []
    for series in table.series {
      guard let definition = snapshot.definition(called: series.indicatorID) else {
        for point in series.points {
          table.leaveOut(point.place, "the programme has no indicator \"\(series.indicatorID)\"")
        }
        continue
      }
      if let known = targets.firstIndex(where: { $0.0.id == definition.id }) {
        targets[known].1.append(series)
      } else {
        targets.append((definition, [series]))
      }
    }
    return targets
  }
}
