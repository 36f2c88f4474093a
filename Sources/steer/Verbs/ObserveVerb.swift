import ArgumentParser
import Domain
import JSONStore
import TerminalKit

/// Takes down a value of an indicator.
struct ObserveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: "Take down a value of an indicator, or correct it.")

  @Argument(help: "The indicator's id.")
  var indicator: String
  @Argument(help: "The period: 2026-10, Oct 2026, 2025/26, autumn 2025/26, 2026 Q1, 2026.")
  var period: String
  @Argument(help: "The value; left out where --count or --marker says it.")
  var value: DecimalNumber?
  @Option(help: "The neighbourhood; may be left out where only one has the indicator.")
  var neighbourhood: String?
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
  @Option(help: "Where the value comes from.")
  var source: String?
  @OptionGroup var options: CommonOptions

  func run() throws {
    let opened = try OpenedStore(options.settings)
    guard let period = Period(typed: period) else {
      throw Failure(
        .usage, "\"\(self.period)\" is not a period; write 2026-10, Oct 2026, 2025/26, autumn 2025/26, 2026 Q1 or 2026."
      )
    }
    var fields = ObservationFields()
    fields.value = value?.value
    fields.count = count?.value
    fields.denominator = denominator?.value
    fields.lower = lower?.value
    fields.upper = upper?.value
    fields.marker = marker
    fields.source = source
    let slug = try place(opened)
    let seen = opened.snapshot
    let entry = try opened.commit {
      try ObservationEdits.observe(indicator, period, fields, in: slug, snapshot: seen, context: $1)
    }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
    let isFirst = seen.neighbourhood(slug)?.indicators.contains { matches($0) && $0.isContext && $0.shown != nil }
    if isFirst == true {
      Output.message("From now on the neighbourhood's own values are shown, and its authority's stand beside them.")
    }
  }

  private func matches(_ found: Indicator) -> Bool {
    [found.id, found.definition.id].contains(indicator.lowercased())
  }

  private func place(_ opened: OpenedStore) throws(Failure) -> String {
    if neighbourhood == nil {
      let holders = opened.snapshot.neighbourhoods.filter { $0.indicators.contains(where: matches) }
      if holders.count == 1 { return holders[0].id }
      if holders.isEmpty { throw opened.missing("No neighbourhood has an indicator \"\(indicator)\".") }
    }
    return try opened.neighbourhoodToWrite(neighbourhood).id
  }
}
