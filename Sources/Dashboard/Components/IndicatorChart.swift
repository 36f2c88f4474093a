import Domain
import Readings
import TerminalKit

/// The chart of an indicator: values, usual range, target, comparators, and what partners did.
struct IndicatorChart {
  let reading: IndicatorReading
  /// What partners did for the indicator's priority.
  let activities: [Activity]

  private var indicator: Indicator { reading.indicator }

  /// The chart of as many of the newest periods as there is room for.
  func chart(columns: Int) -> Chart {
    let calendar = reading.calendar
    let first = max(0, calendar.count - shownCount(columns))
    let points = calendar.indices.dropFirst(first).map { index in
      let (period, observation) = calendar[index]
      return Chart.Point(
        label: SafeText(period.axisWords), value: observation?.value,
        text: SafeText(ValueText.short(observation, indicator.definition)), mark: mark(at: index),
        event: event(in: period), absence: absence(observation))
    }
    return Chart(
      points: points, target: indicator.target, segments: segments(from: first), references: references.map(\.reference)
    )
  }

  /// How many of the newest periods there is room for, a column each.
  func shownCount(_ columns: Int) -> Int { max(12, columns - 12) }

  /// What stands where there is no value: kept back and not applicable are not missing.
  private func absence(_ observation: Observation?) -> Character? {
    switch observation?.marker {
    case .confidential?: "c"
    case .notApplicable?: "z"
    default: nil
    }
  }

  /// Special causes are told by their shape: a triangle up or down.
  private func mark(at index: Int) -> Chart.Mark {
    guard reading.hasControlChart, let cause = reading.causes[index], let isHigh = cause.isHigh else {
      return .plain
    }
    let ink: Ink =
      switch indicator.definition.improvement.isBetter(up: isHigh) {
      case true?: .good
      case false?: .watch
      case nil: .accent
      }
    return isHigh ? .high(ink) : .low(ink)
  }

  /// The shape of a special cause; nil for any other point.
  func shape(at index: Int, _ glyphs: Glyphs) -> Character? {
    switch mark(at: index) {
    case .plain: nil
    case .high: glyphs.rising
    case .low: glyphs.falling
    }
  }

  private func segments(from first: Int) -> [Chart.Segment] {
    guard reading.hasControlChart else { return [] }
    return reading.stretches.compactMap { stretch, group in
      let range = max(0, stretch.lowerBound - first)..<max(0, stretch.upperBound - first)
      guard !range.isEmpty else { return nil }
      let limits = group.status == .none ? nil : group.limits
      return Chart.Segment(
        points: range, mean: limits?.mean,
        limits: limits.map { reading.possible($0.lower)...reading.possible($0.upper) })
    }
  }

  /// How many partners were active in a period, in one character; nil for none.
  private func event(in period: Period) -> Character? {
    let active = Set(
      activities.filter { (period.start...period.end).contains($0.date) && $0.sessions != 0 }.map(\.partner))
    guard !active.isEmpty else { return nil }
    return active.count > 9 ? "+" : Character(String(active.count))
  }

  /// Wider areas, each with the first letter of its name that is still free.
  var references: [(reference: Chart.Reference, areaName: String)] {
    var taken: Set<Character> = []
    return reading.comparisons.compactMap { other in
      let letters = other.areaName.uppercased().filter { $0.isLetter && $0.isASCII }
      guard let letter = letters.first(where: { !taken.contains($0) }) else { return nil }
      taken.insert(letter)
      return (Chart.Reference(letter: letter, value: other.value), other.areaName)
    }
  }

  /// What the two shapes say, in words for better and worse where one of them is.
  private func changes(_ glyphs: Glyphs) -> String {
    let early = reading.chart.latest?.status == .trial ? " (early)" : ""
    switch indicator.definition.improvement {
    case .increase: return "\(glyphs.rising) better \(glyphs.falling) worse\(early)"
    case .decrease: return "\(glyphs.falling) better \(glyphs.rising) worse\(early)"
    case .neutral: return "\(glyphs.rising)\(glyphs.falling) real change\(early)"
    }
  }

  /// What the marks stand for, as far as they are on the chart.
  func legend(_ chart: Chart, glyphs: Glyphs, columns: Int) -> String {
    var parts: [String] = []
    if chart.points.contains(where: { $0.mark != .plain }) { parts.append(changes(glyphs)) }
    if chart.target != nil { parts.append("\(glyphs.doubleLine)\(glyphs.doubleLine) target") }
    if chart.segments.contains(where: { $0.limits != nil }) { parts.append("\(glyphs.dot)\(glyphs.dot) usual") }
    if chart.segments.contains(where: { $0.mean != nil }) {
      parts.append("\(glyphs.horizontal)\(glyphs.horizontal) average")
    }
    let absent = chart.points.filter { $0.value == nil }.map(\.absence)
    if absent.contains(nil) { parts.append("\(glyphs.missing) missing") }
    if absent.contains("c") { parts.append("c kept back") }
    if absent.contains("z") { parts.append("z none can be") }
    if chart.points.contains(where: { $0.event != nil }) {
      parts.append("1-9+ partners\(columns < 100 ? "" : " active")")
    }
    parts += references.map { "\($0.reference.letter) \($0.areaName)" }
    return parts.joined(separator: "  ")
  }
}
