import Domain
import Readings
import TerminalKit

/// Why the selected neighbourhood needs a look, and as much of what lies behind it as there is room for.
struct RegionPane {
  let place: Neighbourhood
  let comparison: RegionComparison
  let model: Model

  func draw(in area: Area, on canvas: inout Canvas) {
    let attention = Attention(place, today: model.today)
    canvas.heading(SafeText("\(place.name): \(headline(attention))"), row: area.top)
    let width = canvas.frame.columns - 4
    let room = area.height - 2
    var lines = reasons(attention, width) + [TableCell("")] + rollUp(width)
    for section in [priorities, lateActions, waitingAsks] where lines.count + 1 + section.count <= room {
      lines += (section.isEmpty ? [] : [TableCell("")]) + section
    }
    canvas.lines(lines, top: area.top + 1, height: room, column: 2)
    drawLegend(row: area.top + area.height - 1, on: &canvas)
  }

  private func headline(_ attention: Attention) -> String {
    switch attention.level {
    case .act: "why to act"
    case .watch: "what to watch"
    case .noData: "what is missing"
    case .steady: "steady"
    }
  }

  private func reasons(_ attention: Attention, _ width: Int) -> [TableCell] {
    let good = attention.goodNews.map { SafeText($0).wrapped(to: width - 3) } ?? []
    let news = good.enumerated().map {
      TableCell(($0.offset == 0 ? "+  " : "   ") + $0.element, Style(.good, bold: true))
    }
    guard !attention.reasons.isEmpty else {
      return news + [TableCell("Nothing is late, and every value is as new as it can be.")]
    }
    return news
      + attention.reasons.enumerated().flatMap { index, reason in
        SafeText(reason).wrapped(to: width - 3).enumerated().map { number, line in
          TableCell(SafeText(number == 0 ? "\(index + 1)  " : "   ") + line)
        }
      }
  }

  /// The region's own figure, made by summing, and that of an authority with several neighbourhoods.
  private func rollUp(_ width: Int) -> [TableCell] {
    guard let measure = comparison.measure, let sum = comparison.sum else { return [] }
    let authority = model.snapshot.authorityGroups.first { $0.authority.id == place.authority.id }?.places ?? []
    let own = authority.count > 1 ? RollUp(measure, over: authority) : nil
    let ownText = own.flatMap { sum in
      sum.value.map { "\(place.authority.name): \(ValueText.full($0, measure)) (\(sum.coverage)). " }
    }
    var text = ""
    if let value = sum.value, let period = sum.period {
      text =
        "\(measure.short), neighbourhoods together: \(ValueText.full(value, measure)) in \(period.words)"
        + " (\(sum.coverage))." + funnel(sum.significance[place.id], measure)
    } else if sum.reporting == 0 {
      text = "No neighbourhood has values of its own for this; shown are its authority's."
    } else if let refusal = sum.refusal {
      text = "No figure for the region: \(refusal)."
    }
    return SafeText((ownText ?? "") + text).wrapped(to: width).map { TableCell($0, .muted) }
  }

  /// How the selected neighbourhood lies to all of them together.
  private func funnel(_ significance: FunnelPlot.Significance?, _ measure: IndicatorDefinition) -> String {
    let isHigh: Bool
    switch significance {
    case nil: return ""
    case FunnelPlot.Significance.none?: return " \(place.shortName) is within chance of it."
    case .high95?, .high998?: isHigh = true
    case .low95?, .low998?: isHigh = false
    }
    let sort = measure.improvement.isBetter(up: isHigh).map { $0 ? ", for the better" : ", for the worse" } ?? ""
    return " \(place.shortName) is \(isHigh ? "higher" : "lower") by more than chance\(sort)."
  }

  /// What the community chose.
  private var priorities: [TableCell] {
    section("Priorities", place.priorities.map { TableCell("\($0.label)  \($0.title)") })
  }

  private var lateActions: [TableCell] {
    let late = place.actions.filter { $0.isOverdue(on: model.today) }
      .sorted { ($1.daysLate(on: model.today), $0.ref) < ($0.daysLate(on: model.today), $1.ref) }
    return section(
      "Late actions",
      late.prefix(5).map { action in
        let late = Plural.of(action.daysLate(on: model.today), "day")
        return TableCell(
          SafeText("\(model.glyphs.act) \(late) late").padded(to: 16)
            + SafeText("\(action.ref)  \(action.title), \(action.owner ?? "nobody yet")"))
      })
  }

  private var waitingAsks: [TableCell] {
    let waiting = place.asks.filter(\.state.awaitsReply)
      .sorted { ($0.heard, $0.ref) < ($1.heard, $1.ref) }
    return section(
      "Residents wait for a reply",
      waiting.prefix(4).map { ask in
        let isLate = AskRules.daysLate(ask, replyDays: place.replyDays, today: model.today) > 0
        return TableCell(
          "\(isLate ? String(model.glyphs.act) : " ") \(ask.ref)  \"\(ask.text)\"  heard \(ask.heard.words)")
      })
  }

  private func section(_ title: SafeText, _ lines: [TableCell]) -> [TableCell] {
    lines.isEmpty ? [] : [TableCell(title, .title)] + lines.map { TableCell("  " + $0.text, $0.style) }
  }

  private func drawLegend(row: Int, on canvas: inout Canvas) {
    let glyphs = model.glyphs
    let missing = canvas.frame.columns < 76 ? "" : "  x missing"
    canvas.frame.put(
      SafeText(
        "\(glyphs.act) act  \(glyphs.watch) watch  \(glyphs.unknown) no own data  "
          + "\(glyphs.rising)\(glyphs.falling) real change, ? early\(missing)"),
      row: row, column: 2, width: canvas.frame.columns - 3, style: .muted)
  }
}
