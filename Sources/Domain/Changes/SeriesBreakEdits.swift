import StrictJSON

/// The rules by which a series is read anew from a period on.
public enum SeriesBreakEdits {
  /// Lets the series of an indicator start anew at a period, with the reason and who decided it.
  ///
  /// - Throws: a refusal when the series has no value from then on, or starts anew there already.
  public static func startAnew(
    _ address: RecordAddress, at text: String, reason: String, by: String, seen: Snapshot, context: EditContext
  ) throws(Refusal) -> Edit {
    guard let period = Period(typed: text) else {
      throw .invalid("period", "\"\(text)\" is not a period; write Oct 2026, 2025/26, autumn 2025/26 or 2026.")
    }
    let indicator = address.document.slug.flatMap(seen.neighbourhood)?.indicators.first { $0.id == address.id }
    guard let indicator else { throw .notFound("The indicator is not there any more.") }
    if let kind = indicator.series?.latest?.period.kind, kind != period.kind {
      throw .invalid(
        "period",
        "\(indicator.definition.short) is \(indicator.definition.cadence.rawValue); give"
          + " \(indicator.definition.cadence.example).")
    }
    let known = indicator.series?.observations.filter { $0.value != nil }.map(\.period) ?? []
    guard let first = known.first, period > first, known.contains(where: { $0 >= period }) else {
      throw .invalid("period", "A series starts anew at a period that has values before it, and one then or later.")
    }
    if let standing = indicator.breaks[period] {
      throw .invalid("period", "It starts anew there already: \(standing.reason).")
    }
    var breaks = seen.value(address.document, address.pointer)?["breaks"]?.objectValue ?? JSONObject()
    breaks[period.code] = ["reason": .string(reason), "by": .string(by)]
    let edit = try RecordEdit.change(address, ["breaks": .object(breaks)], seen: seen, context: context)
    return Edit(
      summary: "\(indicator.definition.short) starts anew in \(period.words): \(reason)", changes: edit.changes)
  }
}
