import ArgumentParser
import Domain
import JSONStore
import StrictJSON
import TerminalKit

/// Takes down a value of an indicator.
struct ObserveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: "Take down a value of an indicator, or correct it.",
    discussion: """
      With --json and no value given, rows are read from standard input, with the keys indicator, neighbourhood or \
      area, period, value, count, denominator, lower, upper, marker, note, provisional, revised, estimated, source, breakdown.
      """)

  @Argument(help: "The indicator's id or name.")
  var indicator: String?
  @Argument(help: "The period: 2026-10, Oct 2026, 2025/26, autumn 2025/26, 2026 Q1, 2026.")
  var period: String?
  @Argument(help: "The value; left out where --count or --marker says it.")
  var value: DecimalNumber?
  @Option(help: "The neighbourhood; may be left out where only one has the indicator.")
  var neighbourhood: String?
  @Option(help: "A wider area instead, by its GSS code: an authority, a region or England.")
  var area: String?
  @Option(help: "The wider area's name, where the programme does not know it.")
  var areaName: String?
  @Option(help: "The group that was measured, such as \"Sex=Female\"; nothing is everybody.")
  var breakdown: String?
  @Option(help: "The numerator.")
  var count: DecimalNumber?
  @Option(help: "The denominator.")
  var denominator: DecimalNumber?
  @Option(help: "The lower end of the 95% interval.")
  var lower: DecimalNumber?
  @Option(help: "The upper end of the 95% interval.")
  var upper: DecimalNumber?
  @Option(help: "Why there is no value: c x z u k na low empty error.")
  var marker: MissingMarker?
  @Option(help: "What the source says about the value.")
  var note: String?
  @Flag(help: "The source has yet to confirm the value.")
  var provisional = false
  @Flag(help: "The source has replaced a value that it had published.")
  var revised = false
  @Flag(help: "The value is an estimate.")
  var estimated = false
  @Option(help: "Where the value comes from.")
  var source: String?
  @Flag(help: "Take the value away that should never have been written down.")
  var remove = false
  @OptionGroup var options: CommonOptions

  func run() throws {
    let rows = try rows()
    let opened = try OpenedStore(options.settings)
    let seen = opened.snapshot
    let observations = try rows.map { try $0.resolved(in: opened) }
    let entry = try opened.commit { _, context in
      var book = RecordBook(seen)
      var summaries: [String] = []
      for (index, row) in observations.enumerated() {
        do {
          summaries.append(
            remove
              ? try ObservationEdits.remove(row.indicator, row.period, at: row.area, in: &book)
              : try ObservationEdits.observe(
                row.indicator, row.period, row.fields, at: row.area, in: &book, context: context))
        } catch let refusal as Refusal where observations.count > 1 {
          throw refusal.inRow(index + 1)
        }
      }
      let summary = summaries.count == 1 ? summaries[0] : "\(Plural.of(summaries.count, "value")) taken down"
      return Edit(summary: summary, changes: book.changes)
    }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
    if observations.contains(where: { $0.isFirstOwn(in: seen) }) {
      Output.message("From now on the neighbourhood's own values are shown, and its authority's stand beside them.")
    }
  }

  private func rows() throws -> [ObservationRow] {
    if indicator == nil, options.json { return try JSONRows.read(from: StandardInput.bytes()).map(ObservationRow.init) }
    guard let indicator, let period else {
      throw Failure(.usage, "Say which indicator and which period: steer observe INDICATOR PERIOD VALUE.")
    }
    var fields = ObservationFields()
    fields.value = value?.value
    fields.count = count?.value
    fields.denominator = denominator?.value
    fields.lower = lower?.value
    fields.upper = upper?.value
    fields.marker = marker
    fields.note = note
    fields.isProvisional = provisional
    fields.isRevised = revised
    fields.isEstimated = estimated
    fields.source = source
    return [
      ObservationRow(
        indicator: indicator, period: period, fields: fields, neighbourhood: neighbourhood, areaCode: area,
        areaName: areaName, breakdown: try ObservationRow.breakdown(breakdown.map(JSONValue.string)))
    ]
  }
}
