import Domain

/// Gathers the values of published files into series, and keeps account of every row that is not used.
struct SeriesGatherer {
  private let selection: ImportSelection
  private let areas: AreaChooser
  private(set) var rows = 0
  private(set) var used = 0
  private(set) var skipped = SkippedRows()
  private(set) var warnings = ImportWarnings()
  private var groups: [Gathered] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var raw: [RowKey: Int] = [:]
  private var key = RowKey()
  private let files: [String]
  private var file = 0
  private var reader: RowReader?

  /// The values of one area and group, for every column of values, by their periods.
  private struct Gathered {
    var series: [PublishedSeries]
    var places: [Period: Int] = [:]
    var identifiers: Set<String> = []
    /// Periods for which one file gives different values.
    var disputed: [Period: FilePlace] = [:]
    /// The points of disputed periods by their place; they go when all is read, as taking each out at once takes long.
    var removed: Set<Int> = []

    /// The series without those points.
    var kept: [PublishedSeries] {
      guard !removed.isEmpty else { return series }
      return series.map { series in
        var series = series
        series.points = series.points.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
        return series
      }
    }
  }

  init(_ selection: ImportSelection, directory: AreaDirectory, files: [String]) {
    self.files = files.map(FileName.last)
    self.selection = selection
    areas = AreaChooser(selection.areas, directory)
  }

  /// Turns to the next file.
  mutating func begin(_ survey: FileSurvey, file: Int) throws(Refusal) {
    self.file = file
    let layout = try survey.layout(for: selection)
    reader = RowReader(layout, survey, selection, areas)
    raw = [:]
    for column in survey.doubledColumns {
      warnings.add("The column \"\(column)\" stands there twice; only the first one is used.")
    }
    if survey.encoding == .windows1252 { warnings.add("A file is not UTF-8; it is read as Windows-1252.") }
    for column in layout.mixed {
      warnings.add(
        "The column \"\(column)\" holds figures and words and is taken for a group; --value takes its figures.")
    }
    for column in layout.unused { warnings.add("The column \"\(column)\" is not used; --value takes it.") }
  }

  /// Takes in a row below the header.
  mutating func take(_ row: CSVRow) {
    rows += 1
    let place = FilePlace(file: file, line: row.line)
    do throws(Refusal) {
      guard let found = try reader?.read(row, &warnings) else { return }
      try add(found, row, place)
    } catch {
      skipped.add(place, error.message)
    }
  }

  private mutating func add(_ found: RowReader.Found, _ row: CSVRow, _ place: FilePlace) throws(Refusal) {
    let number = try group(of: found, row)
    if let dispute = groups[number].disputed[found.period], dispute.file == place.file {
      return skipped.add(place, Self.disputed(dispute.line))
    }
    let points = found.figures.map { figures in
      PublishedPoint(
        period: found.period, spelling: found.spelling, figures: figures, trend: found.trend,
        isIllustrative: found.isIllustrative, isRounded: found.isRounded, hasNotes: found.hasNotes, place: place)
    }
    groups[number].identifiers.insert(found.identifier)
    guard let index = groups[number].places[found.period] else {
      groups[number].places[found.period] = groups[number].series[0].points.count
      for (series, point) in points.enumerated() { groups[number].series[series].points.append(point) }
      used += 1
      return
    }
    meet(points, at: index, in: number, place)
  }

  /// A second row for the same area, group and period.
  private mutating func meet(_ points: [PublishedPoint], at index: Int, in number: Int, _ place: FilePlace) {
    let earlier = groups[number].series.map { $0.points[index] }
    let standing = earlier[0].place
    let period = points[0].period
    if zip(earlier, points).allSatisfy({ $0.figures.hasSameNumbers(as: $1.figures) }) {
      return skipped.add(place, "says the same as \(name(standing, beside: place))")
    }
    if standing.file < place.file {
      // Who names several files puts the newest last.
      for (series, point) in points.enumerated() { groups[number].series[series].points[index] = point }
      return skipped.add(standing, "replaced by \(name(place, beside: standing))")
    }
    groups[number].disputed[period] = standing
    groups[number].places[period] = nil
    groups[number].removed.insert(index)
    used -= 1
    skipped.add(standing, Self.disputed(place.line))
    skipped.add(place, Self.disputed(standing.line))
    warnings.add(
      "Rows give different values for one area, group and period and are not used; if a column tells them apart, choose with --where COLUMN=VALUE."
    )
  }

  private func name(_ other: FilePlace, beside place: FilePlace) -> String {
    other.file == place.file ? "line \(other.line)" : "line \(other.line) of \(files[other.file])"
  }

  private static func disputed(_ line: Int) -> String {
    "line \(line) gives another value for the same area, group and period"
  }

  /// The number of the group that a row belongs to; a new one is opened for it.
  private mutating func group(of found: RowReader.Found, _ row: CSVRow) throws(Refusal) -> Int {
    key.clear()
    guard let reader else { return 0 }
    reader.appendKey(of: row, to: &key)
    if let number = raw[key] { return number }
    let series = try reader.series(row, found.area)
    let canonical = Array(
      series.map {
        "\($0.indicatorID)\u{1F}\($0.areaCode ?? "")\u{1F}\($0.breakdown.map { "\($0.column)\u{1E}\($0.value)" })"
      }
      .joined(separator: "\u{1D}").utf8)
    let number = numbers[canonical] ?? groups.count
    if number == groups.count { groups.append(Gathered(series: series)) }
    numbers[canonical] = number
    raw[key] = number
    return number
  }

  /// What was found, once all files were read.
  func result(_ surveys: [FileSurvey]) -> PublishedTable {
    var warnings = warnings
    let mixed = groups.filter { $0.identifiers.count > 1 }
    if let first = mixed.first {
      warnings.add(
        "\(Plural.of(mixed.count, "group")) \(mixed.count == 1 ? "holds" : "hold") periods of different kinds (\(first.identifiers.sorted().joined(separator: ", "))); each stays one series."
      )
    }
    let series = merged(&warnings)
    if used == 0, rows > 0, !selection.areas.isEmpty {
      warnings.add(
        "No row could be used. The areas looked for are \(selection.areas.joined(separator: ", ")); --area takes others."
      )
    }
    let trends = series.compactMap(\.sourceTrend)
    let wrong = trends.filter(\.disagrees)
    if let first = wrong.first {
      warnings.add(
        "The source's own trend disagrees with its figures in \(wrong.count) of \(Plural.of(trends.count, "series", "series")), first on line \(first.place.line): it says \"\(first.words)\", they say \"\(first.ours.words)\"."
      )
    }
    return PublishedTable(
      profiles: surveys.map(\.profile), rows: rows, used: used, series: series, skipped: skipped,
      warnings: warnings.lines)
  }

  /// The series, oldest point first; files whose columns differ may each hold a part of one.
  private func merged(_ warnings: inout ImportWarnings) -> [PublishedSeries] {
    var merged: [PublishedSeries] = []
    var numbers: [PublishedSeries.Identity: Int] = [:]
    for series in groups.flatMap(\.kept) where !series.points.isEmpty {
      if let number = numbers[series.identity] {
        let newer = Dictionary(series.points.map { ($0.period, $0) }) { first, _ in first }
        let kept = merged[number].points.filter { newer[$0.period].map { _ in false } ?? true }
        if kept.count < merged[number].points.count {
          warnings.add(
            "Periods of \"\(series.indicator)\" stand in several files; the file that was named last is used.")
        }
        merged[number].points = kept + series.points
      } else {
        numbers[series.identity] = merged.count
        merged.append(series)
      }
    }
    for index in merged.indices { merged[index].points.sort { ($0.period, $0.place) < ($1.period, $1.place) } }
    return merged
  }
}
