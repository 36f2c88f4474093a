import Domain
import Readings
import TerminalKit

/// A reading as a mark and a word or two, for lists and headings; colour only repeats them.
struct ReadingText {
  let reading: IndicatorReading
  let glyphs: Glyphs

  init(_ reading: IndicatorReading, glyphs: Glyphs) {
    self.reading = reading
    self.glyphs = glyphs
  }

  /// Whether it is a real change: `^ better`, `= steady`, `? too few`; a question mark behind it says that it is early.
  var variation: TableCell {
    if reading.indicator.shown?.observations.last?.marker == .confidential { return TableCell("[c] kept back", .muted) }
    guard reading.latest != nil else { return TableCell("\(glyphs.unknown) no data", .muted) }
    guard let variation = reading.variation else {
      let word = reading.method == .line && !reading.hasFewValues ? "no verdict" : "too few"
      return TableCell("\(glyphs.unknown) \(word)", .muted)
    }
    let early = reading.method == .controlChart && reading.chart.latest?.status == .trial ? "?" : ""
    return switch variation {
    case .common: TableCell("\(glyphs.level) steady")
    case .improvementHigh: TableCell("\(glyphs.rising) better\(early)", Style(.good, bold: true))
    case .improvementLow: TableCell("\(glyphs.falling) better\(early)", Style(.good, bold: true))
    case .concernHigh: TableCell("\(glyphs.rising) worse\(early)", Style(.watch, bold: true))
    case .concernLow: TableCell("\(glyphs.falling) worse\(early)", Style(.watch, bold: true))
    case .neutralHigh: TableCell("\(glyphs.rising) up\(early)", Style(bold: true))
    case .neutralLow: TableCell("\(glyphs.falling) down\(early)", Style(bold: true))
    }
  }

  /// What can be relied on of the target: met, missed, or by chance; nil without a target.
  var assurance: String? {
    guard let target = reading.indicator.target else { return nil }
    switch reading.assurance {
    case .pass?: return "met"
    case .fail?: return "missed"
    case .hitAndMiss?: return "by chance"
    case nil:
      return reading.latest?.value.map {
        reading.indicator.definition.improvement.isMet(target, by: $0) ? "met?" : "missed?"
      }
    }
  }

  /// The target with what can be relied on of it.
  var target: TableCell {
    guard let target = reading.indicator.target else { return TableCell("-", .muted) }
    return TableCell("\(ValueText.spoken(target, reading.indicator.definition)) \(assurance ?? "")")
  }
}
