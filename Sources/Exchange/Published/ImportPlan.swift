import Domain

/// What taking published values into a programme would change, area by area, as one edit.
public struct ImportPlan: Sendable {
  /// What becomes of the values of one area and group.
  public struct Line: Hashable, Sendable {
    public let areaCode: String
    public let areaName: String
    /// The group, where it is not everybody.
    public let group: [String: String]
    public fileprivate(set) var new: [PublishedPoint] = []
    public fileprivate(set) var changed: [PublishedPoint] = []
    /// What stands where a value would be changed; nothing for a neighbourhood, whose figures may be kept back.
    public fileprivate(set) var before: [Period: ObservationFields] = [:]
    public fileprivate(set) var unchanged = 0

    /// The newest value that would change something.
    public var newest: PublishedPoint? { (new + changed).max { $0.period < $1.period } }
  }

  /// The indicator's definition.
  public let definition: IndicatorDefinition
  public private(set) var lines: [Line] = []
  public private(set) var warnings: [String] = []
  private var shortenedWords = 0
  /// The columns of groups that hold one and the same value in all that was chosen.
  let groups: [PublishedSeries.Group]

  /// How many values are new, changed, and there already.
  public var counts: (new: Int, changed: Int, unchanged: Int) {
    lines.reduce((0, 0, 0)) { ($0.0 + $1.new.count, $0.1 + $1.changed.count, $0.2 + $1.unchanged) }
  }

  /// What is done, in words.
  public var summary: String {
    let counts = counts
    return "\(definition.short): \(Plural.of(counts.new + counts.changed, "value")) imported"
      + (counts.changed > 0 ? ", \(counts.changed) of them revised" : "")
  }

  /// Works out what would change.
  ///
  /// - Parameters:
  ///   - series: the values of the indicator.
  ///   - table: what the files hold; rows that the programme cannot take are counted among those not used.
  ///   - source: where new series come from.
  ///   - book: gathers the changes.
  /// - Throws: a refusal when the files hold several groups of an area and nothing says which one is meant.
  public init(
    _ series: [PublishedSeries], of table: inout PublishedTable, into definition: IndicatorDefinition,
    source: String, snapshot: Snapshot, book: inout RecordBook, context: EditContext
  ) throws(Refusal) {
    self.definition = definition
    var withoutCounts = 0
    let chosen = try ImportPlan.chosen(series, &table)
    groups = ImportPlan.common(chosen)
    let directory = AreaDirectory(snapshot)
    for series in chosen {
      withoutCounts += take(series, of: &table, source: source, snapshot, directory, &book, context)
    }
    if shortenedWords > 0 {
      warnings.append("\(Plural.of(shortenedWords, "note")) or source was too long for a record and is shortened.")
    }
    lines.sort { ImportPlan.rank($0) < ImportPlan.rank($1) }
    if withoutCounts > 0 {
      warnings.append(
        "\(Plural.of(withoutCounts, "value")) came with counts that do not make them, as when a rate is standardised; the counts are left out."
      )
    }
  }

  /// Neighbourhoods first, then authorities, regions and countries.
  private static func rank(_ line: Line) -> (Int, String) {
    let order = ["E06", "E07", "E08", "E09", "E10", "E47", "E12", "E13", "E92"]
    let kind = order.firstIndex(of: String(line.areaCode.prefix(3))).map { $0 < 5 ? 1 : $0 } ?? 0
    return (kind, "\(line.areaName) \(Indicator.typed(line.group))")
  }

  /// Takes one series in; gives how many of its values lost their counts.
  private mutating func take(
    _ series: PublishedSeries, of table: inout PublishedTable, source: String, _ snapshot: Snapshot,
    _ directory: AreaDirectory, _ book: inout RecordBook, _ context: EditContext
  ) -> Int {
    let code = series.areaCode ?? ""
    let place = snapshot.neighbourhood(code)
    guard place != nil || AreaCode.isWide(code) else {
      let reason =
        code.isEmpty
        ? "nothing says which area it is of; give --area or --neighbourhood"
        : "\(code) is neither a neighbourhood of the programme nor an authority, a region or a country"
      for point in series.points { table.leaveOut(point.place, reason) }
      return 0
    }
    // The groups of a publisher's file were chosen from; those of one's own table are kept.
    let group = table.profiles.contains(.series) ? series.group : [:]
    let area =
      place.map { ObservedArea(neighbourhood: $0.id, breakdown: group) }
      ?? ObservedArea(
        code: code, name: directory.name(of: code) ?? series.areaName, breakdown: group)
    var line = Line(
      areaCode: code, areaName: place?.name ?? directory.name(of: code) ?? series.areaName ?? code,
      group: group)
    do throws(Refusal) {
      let named = Set(series.points.map(\.figures.source))
      var taking = try SeriesImport(
        definition.id, at: area, source: named.count == 1 ? named.first.flatMap(\.self) ?? source : source,
        isIllustrative: series.points.contains(where: \.isIllustrative), in: book, context: context)
      let shown = place?.indicators.first { $0.definition.id == definition.id }?.series(of: group)?.observations ?? []
      let values = series.points.map {
        SeriesImport.Value(
          period: $0.period, fields: $0.figuresWithTrend, isRounded: $0.isRounded, hasNotes: $0.hasNotes)
      }
      for (point, outcome) in zip(series.points, try taking.take(values, shown: shown, in: &book)) {
        switch outcome {
        case .new: line.new.append(point)
        case .changed(let before):
          line.changed.append(point)
          if place == nil { line.before[point.period] = before }
        case .unchanged: line.unchanged += 1
        case .refused(let reason): table.leaveOut(point.place, reason)
        }
      }
      if !line.new.isEmpty || !line.changed.isEmpty || line.unchanged > 0 { lines.append(line) }
      shortenedWords += taking.shortenedWords
      return taking.withoutCounts
    } catch {
      for point in series.points { table.leaveOut(point.place, error.message) }
      return 0
    }
  }

  private static func common(_ chosen: [PublishedSeries]) -> [PublishedSeries.Group] {
    guard let first = chosen.first else { return [] }
    return first.breakdown.filter { group in
      !group.value.isEmpty && chosen.allSatisfy { $0.breakdown.contains(group) }
    }
  }

  /// One series for each area of a publisher's file: the only one, or the one of everybody.
  private static func chosen(
    _ all: [PublishedSeries], _ table: inout PublishedTable
  ) throws(Refusal) -> [PublishedSeries] {
    let areas = Dictionary(grouping: all.indices) { all[$0].areaCode }
    if table.profiles.contains(.series) {
      let columns = Set(all.map(\.indicator))
      guard columns.count > 1, Set(all.map(\.indicatorID)).count > 1 else { return all }
      throw .invalid(
        "value",
        "The file holds several columns of figures. Choose one with --value: \(columns.sorted().joined(separator: ", "))."
      )
    }
    guard areas.values.contains(where: { $0.count > 1 }) else { return all }
    let choices = GroupChoice.choices(in: all)
    let whole = all.indices.filter { number in choices.allSatisfy { $0.isAll(of: all[number]) } }
    guard !whole.isEmpty, areas.values.allSatisfy({ $0.count { whole.contains($0) } <= 1 }) else {
      throw .invalid(
        "where",
        "The file holds several series of an area. Choose one, groups with --where COLUMN=VALUE: \(choices.map(\.words).joined(separator: "; "))."
      )
    }
    for number in all.indices where !whole.contains(number) {
      for point in all[number].points { table.leaveOut(point.place, "a group; the indicator takes everybody") }
    }
    return whole.map { all[$0] }
  }
}

extension PublishedPoint {
  /// The figures with what the source says of their trend.
  var figuresWithTrend: ObservationFields {
    var fields = figures
    fields.sourceTrend = trend
    return fields
  }
}
