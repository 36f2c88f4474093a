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
      return TableCell("\(glyphs.unknown) \(reading.openReason ?? "")", .muted)
    }
    let early = reading.method == .controlChart && reading.chart.latest?.status == .trial ? "?" : ""
    return switch variation {
    case .common: TableCell("\(glyphs.level) \(reading.method == .trend ? "no trend" : "steady")")
    case .improvementHigh: TableCell("\(glyphs.rising) better\(early)", Style(.good, bold: true))
    case .improvementLow: TableCell("\(glyphs.falling) better\(early)", Style(.good, bold: true))
    case .concernHigh: TableCell("\(glyphs.rising) worse\(early)", Style(.watch, bold: true))
    case .concernLow: TableCell("\(glyphs.falling) worse\(early)", Style(.watch, bold: true))
    case .neutralHigh: TableCell("\(glyphs.rising) up\(early)", Style(bold: true))
    case .neutralLow: TableCell("\(glyphs.falling) down\(early)", Style(bold: true))
    }
  }

  /// Where the newest value stands to the target; nil without one.
  var standing: String? { reading.isTargetPast ? "missed" : reading.standing?.short }

  /// The target with what can be relied on of it.
  var target: TableCell {
    guard let target = reading.indicator.target else { return TableCell("-", .muted) }
    return TableCell("\(ValueText.spoken(target, reading.indicator.definition)) \(standing ?? "")")
  }
}
