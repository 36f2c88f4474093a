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
  var value: Double?
  @Option(help: "The neighbourhood; may be left out where only one has the indicator.")
  var neighbourhood: String?
  @Option(help: "The numerator.")
  var count: Double?
  @Option(help: "The denominator.")
  var denominator: Double?
  @Option(help: "The lower end of the 95% interval.")
  var lower: Double?
  @Option(help: "The upper end of the 95% interval.")
  var upper: Double?
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
    fields.value = value
    fields.count = count
    fields.denominator = denominator
    fields.lower = lower
    fields.upper = upper
    fields.marker = marker
    fields.source = source
    let slug = try place(opened)
    let seen = opened.snapshot
    let entry = try opened.commit {
      try ObservationEdits.observe(indicator, period, fields, in: slug, snapshot: seen, context: $1)
    }
    Output.line(SafeText(entry?.summary ?? "Nothing was changed: it stands so already."))
  }

  private func place(_ opened: OpenedStore) throws(Failure) -> String {
    if neighbourhood == nil {
      let holders = opened.snapshot.neighbourhoods.filter { place in
        place.indicators.contains { $0.id == indicator || $0.definition.id == indicator }
      }
      if holders.count == 1 { return holders[0].id }
    }
    return try opened.neighbourhoodToWrite(neighbourhood).id
  }
}
