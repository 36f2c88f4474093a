import Domain
import Readings

extension MarkdownExport {
  /// A table for each series, those of a neighbourhood together, then the wider areas; below them what the letters mean.
  var indicators: [[MarkdownText]] {
    let all = ExportedSeries.all(in: snapshot, of: place)
    guard !all.isEmpty else { return [["No values."]] }
    var blocks: [[MarkdownText]] = []
    var section: String??
    for exported in all {
      if section != .some(exported.neighbourhood) {
        section = exported.neighbourhood
        blocks.append(["### \(exported.neighbourhood.flatMap(snapshot.neighbourhood)?.name ?? "Wider areas")"])
      }
      let group = Indicator.groupWords(exported.series.breakdown).map { ", \($0)" } ?? ""
      blocks.append(["#### \(exported.definition.nameWithUnit): \(exported.series.areaName)\(group)"])
      blocks.append(table(exported).withoutEmptyColumns.lines)
      blocks.append([provenance(exported)])
    }
    return blocks + [legend(all)].filter { !$0.isEmpty }
  }

  private func table(_ exported: ExportedSeries) -> MarkdownTable {
    func number(_ number: Double?) -> String {
      number.map { ValueText.number($0, decimals: DecimalText.decimals(of: $0)) } ?? ""
    }
    return MarkdownTable(
      header: ["Period", "Value", "Lower", "Upper", "Count", "Out of", "Note"],
      rows: exported.series.observations.map { observation in
        let value = observation.value.map { ValueText.short($0, exported.definition) }
        return [
          "\(observation.period.words)", "\(value ?? "")\(letters: exported.letters(of: observation))",
          "\(number(observation.lower))", "\(number(observation.upper))", "\(number(observation.count))",
          "\(number(observation.denominator))", "\(observation.note ?? "")",
        ]
      })
  }

  private func provenance(_ exported: ExportedSeries) -> MarkdownText {
    let series = exported.series
    var parts = [(series.common.source ?? exported.definition.publisher).map { "source: \($0)" }]
    if series.common.isIllustrative { parts.append("illustrative values") }
    if series.observations.contains(where: \.isRounded) { parts.append("counts rounded to 5") }
    let text = parts.compactMap(\.self).joined(separator: "; ")
    return "\(text.isEmpty ? "No source given" : text.capitalizedStart)."
  }

  /// The letters that stand in the tables.
  private func legend(_ all: [ExportedSeries]) -> [MarkdownText] {
    let shown = Set(all.flatMap { exported in exported.series.observations.map(exported.letters) })
    return ValueLetter.explained.filter { letter in shown.contains { $0.contains(letter.mark) } }
      .map { "- \(letters: $0.mark) \($0.meaning)" }
  }
}
