import Readings

/// Keeps back what could be worked out of the groups of an indicator that are shown.
///
/// A group that could point at a person is kept back by itself (`SmallNumbers`). Where counts are rounded
/// that is enough unless their bounds leave one possibility only; where they are shown exactly, taking the groups that are shown from
/// the whole, or from the group that they divide further, must not give it away either, and neither a group that nobody
/// wrote down: the smallest of those shown is kept back until what is left is none or more than seven.
struct GroupDisclosure {
  private let groups: [Series]
  private let whole: Series?
  private let definition: IndicatorDefinition
  private let rule: DisclosureRule?

  init(_ groups: [Series], whole: Series?, of definition: IndicatorDefinition, by rule: DisclosureRule?) {
    self.rule = rule
    self.groups = groups
    self.whole = whole
    self.definition = definition
  }

  /// The groups as they may be shown.
  var safe: [Series] {
    guard rule != nil else { return groups }
    var hidden: [String: Set<Period>] = [:]
    for period in Set(groups.flatMap { $0.observations.map(\.period) }) {
      for id in keptBack(in: period) { hidden[id, default: []].insert(period) }
    }
    let others = groups + [whole].compactMap(\.self)
    let isDivided = others.contains { $0.observations.contains { $0.denominator != nil } }
    return groups.map { $0.safe(for: definition, by: rule, hiding: hidden[$0.id] ?? [], isDivided: isDivided) }
  }

  /// The ids of the groups that are kept back for a period.
  private func keptBack(in period: Period) -> Set<String> {
    var cells: [String: Observation] = [:]
    for series in groups { cells[series.id] = series.observations.first { $0.period == period } }
    let whole = whole?.observations.first { $0.period == period }
    var hidden = Set(cells.filter { isKeptBack($0.value) }.map(\.key))
    while let next = firstUnsafe(cells, whole, hidden) { hidden.insert(next) }
    return hidden
  }

  private func isKeptBack(_ observation: Observation) -> Bool {
    observation.marker == .confidential || SmallNumbers.isRevealing(observation, definition)
  }

  /// A group that has to be kept back besides; nil when nothing more can be worked out.
  private func firstUnsafe(_ cells: [String: Observation], _ whole: Observation?, _ hidden: Set<String>) -> String? {
    for parts in Dictionary(grouping: groups, by: { $0.breakdown.keys.sorted() }).values {
      if let unsafe = unsafe(parts, of: whole, cells, hidden) { return unsafe }
      for margin in groups where isMargin(margin, of: parts) {
        let divided = parts.filter { part in margin.breakdown.allSatisfy { part.breakdown[$0.key] == $0.value } }
        if hidden.contains(margin.id) {
          if let open = sumsUp(divided, cells, hidden) { return open }
        } else if let unsafe = unsafe(divided, of: cells[margin.id], cells, hidden) {
          return unsafe
        }
      }
    }
    return nil
  }

  /// Whether a group is divided further by others.
  private func isMargin(_ series: Series, of parts: [Series]) -> Bool {
    guard let keys = parts.first?.breakdown.keys, series.breakdown.count < keys.count else { return false }
    return series.breakdown.keys.allSatisfy { keys.contains($0) }
  }

  /// The smallest of the groups that divide a hidden one, where all of them are shown and would add up to it.
  private func sumsUp(_ parts: [Series], _ cells: [String: Observation], _ hidden: Set<String>) -> String? {
    let present = parts.filter { cells[$0.id] != nil }
    guard rule == .exact, !present.contains(where: { hidden.contains($0.id) }) else { return nil }
    return present.filter { cells[$0.id]?.value != nil }.min { size(cells[$0.id]) < size(cells[$1.id]) }?.id
  }

  private func unsafe(
    _ parts: [Series], of total: Observation?, _ cells: [String: Observation], _ hidden: Set<String>
  ) -> String? {
    let present = parts.filter { cells[$0.id] != nil }
    let shown = present.filter { !hidden.contains($0.id) && cells[$0.id]?.value != nil }
    guard let smallest = shown.min(by: { size(cells[$0.id]) < size(cells[$1.id]) }) else { return nil }
    let away = present.filter { hidden.contains($0.id) }
    if rule == .nhs { return isPinned(away, shown, total, cells) ? smallest.id : nil }
    if away.count == 1 { return smallest.id }
    guard let total, !isKeptBack(total) else { return nil }
    for quantity in [count, \.denominator, rest] as [(Observation) -> Double?] {
      let known = shown.compactMap { cells[$0.id].flatMap(quantity) }
      guard let all = quantity(total), known.count == shown.count else { continue }
      if SmallNumbers.isSmall(all - known.reduce(0, +)) { return smallest.id }
    }
    return nil
  }

  /// Whether the bounds of rounded counts leave one possibility only for those that are kept back.
  private func isPinned(
    _ away: [Series], _ shown: [Series], _ total: Observation?, _ cells: [String: Observation]
  ) -> Bool {
    guard definition.form == .count, !away.isEmpty, away.allSatisfy({ cells[$0.id].map(isKeptBack) ?? false }),
      let total, !isKeptBack(total), let all = count(total)
    else { return false }
    let sum = bounds(all)
    let others = shown.compactMap { cells[$0.id].flatMap(count) }.map(bounds)
    let least = Double(away.count)
    let most = least * SmallNumbers.hidden.upperBound
    let low = max(least, sum.lowerBound - others.reduce(0) { $0 + $1.upperBound })
    let high = min(most, sum.upperBound - others.reduce(0) { $0 + $1.lowerBound })
    return low >= most || high <= least || away.count == 1 && low >= high
  }

  /// What a count may be that is shown rounded; none is shown as none.
  private func bounds(_ count: Double) -> ClosedRange<Double> {
    let rounded = SmallCounts.rounded(count)
    return count == 0 ? 0...0 : (rounded - 2)...(rounded + 2)
  }

  private func count(_ observation: Observation) -> Double? { SmallNumbers.numerator(of: observation, definition) }

  private func rest(_ observation: Observation) -> Double? {
    guard definition.form == .proportion, let count = count(observation) else { return nil }
    return observation.denominator.map { $0 - count }
  }

  private func size(_ observation: Observation?) -> Double {
    observation.map { $0.denominator ?? $0.count ?? $0.value ?? 0 } ?? 0
  }
}
