import Domain

/// Records as a Markdown document: a section for each kind, and in it one for each neighbourhood.
public struct MarkdownExport {
  let snapshot: Snapshot
  let today: CalendarDate
  let place: Neighbourhood?

  /// Reads a programme on a day: one neighbourhood, or all where nil is given.
  public init(snapshot: Snapshot, today: CalendarDate, of place: Neighbourhood?) {
    self.snapshot = snapshot
    self.today = today
    self.place = place
  }

  /// The document.
  public func document(_ kinds: [ExportKind]) -> [UInt8] {
    let programme = snapshot.programme
    var blocks: [[MarkdownText]] = [["# \(programme.name), \(programme.region)"]]
    if let notice = programme.demoNotice { blocks.append(["\(notice)"]) }
    blocks.append(["As it stood on \(today.words)."])
    for kind in kinds {
      blocks.append(["## \(kind.rawValue.capitalizedStart)"])
      blocks += self.blocks(of: kind)
    }
    return blocks.map { $0.map { $0.text + "\n" }.joined() }.joined(separator: "\n").utf8.map(\.self)
  }

  private func blocks(of kind: ExportKind) -> [[MarkdownText]] {
    switch kind {
    case .actions: places { $0.actions.isEmpty ? ["No actions."] : actions($0).lines }
    case .asks: places { $0.asks.isEmpty ? ["Nothing has been asked yet."] : asks($0).lines }
    case .indicators: indicators
    case .decisions: [["No decisions."]]
    }
  }

  private var places: [Neighbourhood] { place.map { [$0] } ?? snapshot.neighbourhoods }

  private func places(_ block: (Neighbourhood) -> [MarkdownText]) -> [[MarkdownText]] {
    places.isEmpty ? [["There are no neighbourhoods yet."]] : places.flatMap { [["### \($0.name)"], block($0)] }
  }

  private func actions(_ place: Neighbourhood) -> MarkdownTable {
    MarkdownTable(
      header: ["Reference", "Action", "Priority", "Owner", "Due", "Status", "What happened"],
      rows: place.actions.map { action in
        let late = action.daysLate(on: today)
        return [
          "\(action.ref)", "\(action.title)\(mark(action.common))",
          "\(place.priority(action.priority)?.label ?? "")",
          "\([action.owner ?? "nobody yet", action.organisation].compactMap(\.self).joined(separator: ", "))",
          "\(action.due?.words ?? "no date")\(late > 0 ? ", \(Plural.of(late, "day")) late" : "")",
          "\(action.status.title)\(action.reason.map { ": \($0)" } ?? "")",
          .joined(action.updates.map { "\($0.at.date.words), \($0.by): \($0.text)" }, separator: "; "),
        ]
      })
  }

  private func asks(_ place: Neighbourhood) -> MarkdownTable {
    MarkdownTable(
      header: ["Reference", "Ask", "Priority", "Heard", "State", "Reply", "Told back"],
      rows: place.asks.map { ask in
        let late = AskRules.daysLate(ask, replyDays: place.replyDays, today: today)
        return [
          "\(ask.ref)", "\(ask.text)\(mark(ask.common))", "\(place.priority(ask.priority)?.label ?? "")",
          "\(ask.heard.words)", "\(ask.state.title)\(late > 0 ? ", \(Plural.of(late, "day")) late" : "")",
          "\([ask.replied?.words, ask.reply].compactMap(\.self).joined(separator: ": "))",
          "\([ask.told?.words, ask.toldWhere].compactMap(\.self).joined(separator: ", "))",
        ]
      })
  }

  private func mark(_ common: RecordCommon) -> String { common.isIllustrative ? " (illustrative)" : "" }
}
