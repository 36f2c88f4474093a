import Domain
import Exchange

/// An import in words: what the files hold or what was changed, and every row that was not used.
struct ImportText {
  private let table: PublishedTable
  private let files: [String]
  private let run: ImportRun?
  /// What a dry run would do by what is remembered.
  private let known: ImportRun?
  private let warnings: [String]
  private let isDryRun: Bool

  init(_ table: PublishedTable, files: [String], run: ImportRun?, known: ImportRun?, warnings: [String], isDryRun: Bool)
  {
    self.table = table
    self.files = files
    self.run = run
    self.known = known
    self.warnings = warnings
    self.isDryRun = isDryRun
  }

  /// The result.
  var lines: [String] {
    let names = Set(table.profiles).map(\.title).sorted().joined(separator: ", ")
    let head = "\(names): \(Plural.of(table.rows, "row")), \(table.used) used."
    guard let run else {
      return [head] + contents + (known.map { ["Without --dry-run, as the last time:"] + changes($0) } ?? [])
    }
    return [head] + changes(run)
  }

  private func changes(_ run: ImportRun) -> [String] {
    let counts = run.counts
    let what = isDryRun ? "Would import" : "Imported"
    let rows = Plural.of(run.table.skipped.count, "row")
    return run.plans.flatMap(lines)
      + ["\(what): \(counts.new) new, \(counts.changed) changed, \(counts.unchanged) unchanged; \(rows) not used."]
  }

  /// Warnings, and the rows that were not used by their reasons.
  var messages: [String] {
    warnings
      + table.skipped.byReason.map { reason in
        let end = reason.words.hasSuffix("?") ? "" : "."
        return "\(Plural.of(reason.count, "row")) not used (\(places(reason))): \(reason.words)\(end)"
      }
  }

  private func places(_ reason: SkippedRows.Reason) -> String {
    var parts: [String] = []
    var file: Int?
    for run in reason.runs {
      let (first, last) = (run.lines.lowerBound, run.lines.upperBound)
      let lines = first == last ? "\(first)" : "\(first)-\(last)"
      if run.file == file {
        parts.append(lines)
      } else {
        let name = files.count > 1 ? "\(FileName.last(of: files[run.file])) " : ""
        parts.append("\(name)\(reason.count == 1 ? "line" : "lines") \(lines)")
      }
      file = run.file
    }
    return parts.joined(separator: ", ") + (reason.hasMore ? ", … ; --json lists all" : "")
  }

  private func lines(_ plan: ImportPlan) -> [String] {
    guard !plan.lines.isEmpty else { return [] }
    let width = plan.lines.map { $0.areaName.count }.max() ?? 0
    return ["\(plan.definition.name):"]
      + plan.lines.map { line in
        let name = line.areaName.padding(to: width)
        let group = Indicator.groupWords(line.group).map { ", \($0)" } ?? ""
        let newest =
          (AreaCode.isGSS(line.areaCode) ? line.newest : nil).map {
            "; newest \($0.period.words): \(value($0, plan.definition))"
          } ?? ""
        return
          "  \(name)\(group)  \(line.new.count) new, \(line.changed.count) changed, \(line.unchanged) unchanged\(newest)"
      }
  }

  private func value(_ point: PublishedPoint, _ definition: IndicatorDefinition) -> String {
    point.figures.value.map { ValueText.full($0, definition) } ?? point.figures.marker?.mark ?? "made of its counts"
  }

  /// What the files hold: each indicator and group, in how many areas, from when to when.
  private var contents: [String] {
    var order: [String] = []
    var found: [String: [PublishedSeries]] = [:]
    for series in table.series {
      let group = series.breakdown.filter { !$0.value.isEmpty }.map { "\($0.column) \($0.value)" }
      let name = ([series.indicator] + group).joined(separator: ", ")
      if found[name] == nil { order.append(name) }
      found[name, default: []].append(series)
    }
    return order.prefix(60).map { name in
      let series = found[name] ?? []
      let points = series.flatMap(\.points)
      let span = [points.map(\.period).min(), points.map(\.period).max()].compactMap { $0?.words }
      return
        "  \(name): \(Plural.of(series.count, "area")), \((span.first == span.last ? Array(span.prefix(1)) : span).joined(separator: " to "))"
    } + (order.count > 60 ? ["  … and \(order.count - 60) more; --where, --value and --json tell more"] : [])
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
