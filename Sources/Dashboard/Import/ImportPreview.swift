import Domain
import Exchange
import TerminalKit

/// What an import would change, before anything is changed.
struct ImportPreview {
  let readings: [ImportRun.Reading]
  let run: ImportRun
  /// The first line in sight.
  var top = 0

  /// Whether there is anything to do.
  var changesSomething: Bool { !run.edit.changes.isEmpty }

  /// The line above everything: the profile and the account of rows.
  var head: String {
    let titles = Set(run.table.profiles).map(\.title).sorted().joined(separator: ", ")
    return "\(titles): \(Plural.of(run.table.rows, "row")), \(run.table.used) used, \(run.table.skipped.count) not"
  }

  /// Everything there is to know, one line each.
  func lines(width: Int) -> [TableCell] {
    let notes = notes(width)
    let plans = run.plans.flatMap { plan($0, width) }
    return notes.isEmpty ? Array(plans.dropLast()) : plans + notes
  }

  private func plan(_ plan: ImportPlan, _ width: Int) -> [TableCell] {
    let nameWidth = min(24, width / 3)
    let head = SafeText(plan.definition.name).clipped(to: width - 27).padded(to: width - 27)
    var lines = [TableCell(head + "    new changed  as now", Style(.title, bold: true))]
    for line in plan.lines {
      let group = Indicator.groupWords(line.group).map { ", \($0)" } ?? ""
      let name = SafeText("  \(line.areaName)\(group)").clipped(to: nameWidth).padded(to: nameWidth)
      let newest = SafeText(newest(line, plan.definition)).clipped(to: width - 27 - nameWidth).padded(
        to: width - 27 - nameWidth)
      let counts = [line.new.count, line.changed.count, line.unchanged].map(String.init)
      let columns = zip(counts, [7, 8, 8]).map { SafeText(String(repeating: " ", count: max(0, $1 - $0.count)) + $0) }
      lines.append(TableCell(name + newest + columns.reduce(SafeText(""), +)))
      for point in line.changed.sorted(by: { $0.period < $1.period }).prefix(6) {
        guard let before = line.before[point.period] else { continue }
        lines.append(
          TableCell(
            "    \(point.period.words): \(value(before, plan.definition)) becomes \(value(point.figures, plan.definition))",
            .muted))
      }
    }
    if plan.lines.isEmpty {
      lines.append(TableCell("  No row of the file is of one of the programme's areas.", .muted))
    }
    return lines + [TableCell("")]
  }

  private func newest(_ line: ImportPlan.Line, _ definition: IndicatorDefinition) -> String {
    // A neighbourhood's newest figure may be one that the screens keep back.
    guard AreaCode.isGSS(line.areaCode) else { return "" }
    return line.newest.map { "\($0.period.axisWords): \(value($0.figures, definition))" } ?? ""
  }

  private func value(_ figures: ObservationFields, _ definition: IndicatorDefinition) -> String {
    figures.value.map { ValueText.full($0, definition) } ?? figures.marker?.mark ?? "made of its counts"
  }

  /// Warnings, and the rows that are not used, by reason.
  private func notes(_ width: Int) -> [TableCell] {
    var lines = run.warnings.flatMap { wrapped("! \($0)", width) }
    let reasons = run.table.skipped.byReason
    if !reasons.isEmpty { lines.append(TableCell("Not used", Style(.title, bold: true))) }
    for reason in reasons {
      let places = reason.runs.prefix(6).map { run in
        run.lines.count == 1 ? "\(run.lines.lowerBound)" : "\(run.lines.lowerBound)-\(run.lines.upperBound)"
      }
      let rest = reason.hasMore || reason.runs.count > 6 ? ", …" : ""
      lines += wrapped(
        "  \(Plural.of(reason.count, "row")): \(reason.words) (\(reason.count == 1 ? "line" : "lines") \(places.joined(separator: ", "))\(rest))",
        width)
    }
    return lines
  }

  private func wrapped(_ text: String, _ width: Int) -> [TableCell] {
    SafeText(text).wrapped(to: width).map { TableCell($0) }
  }
}
