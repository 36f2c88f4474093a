import Domain
import StrictJSON

/// What was found in published files as one JSON object, written piece by piece: the rows that were not used may be many.
public struct ImportAnswer {
  private let table: PublishedTable
  private let files: [String]
  private let plans: [ImportPlan]
  private let warnings: [String]

  /// - Parameters:
  ///   - files: the names of the files; told with each line where there are several.
  ///   - plans: what would change, or was changed.
  public init(_ table: PublishedTable, files: [String], plans: [ImportPlan], warnings: [String]) {
    self.table = table
    self.files = files
    self.plans = plans
    self.warnings = warnings
  }

  /// Writes the object; `pass` is given each piece of it.
  public func write(to pass: ([UInt8]) -> Void) {
    var json = JSONLineBuilder()
    func flush() {
      if json.bytes.count > 1 << 16 {
        pass(json.bytes)
        json.forgetWritten()
      }
    }
    json.openObject()
    json.word("profile", table.profiles.first?.rawValue)
    json.number("rows", Double(table.rows))
    json.number("used", Double(table.used))
    json.openArray("series")
    for series in table.series {
      write(series, to: &json)
      flush()
    }
    json.closeArray()
    json.openArray("skipped")
    for run in table.skipped.runs {
      for line in run.lines {
        json.openObject()
        if files.count > 1 { json.text("file", files[run.file]) }
        json.number("line", Double(line))
        json.text("reason", run.reason)
        json.closeObject()
        flush()
      }
    }
    json.closeArray()
    json.openArray("warnings")
    for warning in warnings { json.text(nil, warning) }
    json.closeArray()
    json.openArray("changes")
    for plan in plans { write(plan, to: &json) }
    json.closeArray()
    json.closeObject()
    json.endLine()
    pass(json.bytes)
  }

  private func write(_ series: PublishedSeries, to json: inout JSONLineBuilder) {
    json.openObject()
    json.text("indicator", series.indicator)
    json.text("indicator_id", series.indicatorID)
    json.text("area_code", series.areaCode)
    json.text("area_name", series.areaName)
    json.openObject("breakdown")
    for group in series.breakdown { json.text(named: group.column, group.value) }
    json.closeObject()
    if let trend = series.sourceTrend {
      json.openObject("source_trend")
      json.text("text", trend.words)
      json.number("line", Double(trend.place.line))
      json.word("ours", trend.ours.rawValue)
      json.flag("disagrees", trend.disagrees)
      json.closeObject()
    }
    json.openArray("points")
    for point in series.points { write(point, to: &json) }
    json.closeArray()
    json.closeObject()
  }

  private func write(_ point: PublishedPoint, to json: inout JSONLineBuilder) {
    json.openObject()
    json.text("period", point.spelling)
    json.word("start", point.period.start.iso)
    json.word("end", point.period.end.iso)
    json.number("value", point.figures.value)
    json.number("lower", point.figures.lower)
    json.number("upper", point.figures.upper)
    json.number("count", point.figures.count)
    json.number("denominator", point.figures.denominator)
    json.word("marker", point.figures.marker?.rawValue)
    json.text("note", point.figures.note)
    if point.figures.isProvisional { json.flag("provisional", true) }
    if point.figures.isRevised { json.flag("revised", true) }
    if point.figures.isEstimated { json.flag("estimated", true) }
    if let trend = point.trend { json.text("source_trend", trend) }
    if files.count > 1 { json.text("file", files[point.place.file]) }
    json.number("line", Double(point.place.line))
    json.closeObject()
  }

  private func write(_ plan: ImportPlan, to json: inout JSONLineBuilder) {
    json.openObject()
    json.text("indicator", plan.definition.id)
    json.openArray("areas")
    for line in plan.lines {
      json.openObject()
      json.text("area", line.areaCode)
      json.text("area_name", line.areaName)
      json.number("new", Double(line.new.count))
      json.number("changed", Double(line.changed.count))
      json.number("unchanged", Double(line.unchanged))
      json.closeObject()
    }
    json.closeArray()
    json.closeObject()
  }
}
