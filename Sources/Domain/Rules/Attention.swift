/// What a neighbourhood's steering group should look at first, and why.
///
/// Made of late actions, asks without a reply, real changes for the worse, and values that are missing or old.
public struct Attention: Hashable, Sendable {
  /// How urgent it is, most urgent first.
  public enum Level: Int, Comparable, Hashable, Sendable {
    case act
    case watch
    case noData
    case steady

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// The level in a word or two.
    public var word: String {
      switch self {
      case .act: "act"
      case .watch: "watch"
      case .noData: "no own data"
      case .steady: "steady"
      }
    }
  }

  public let level: Level
  /// The reasons in plain sentences, most urgent first.
  public let reasons: [String]
  /// What has really changed for the better, in a plain sentence; nil when nothing has.
  public let goodNews: String?
  /// How many actions are open, and how many of them are late.
  public let openActions: Int
  public let lateActions: Int
  /// How many asks have waited for a reply beyond their day.
  public let lateReplies: Int

  /// Looks at a neighbourhood on a day.
  public init(_ place: Neighbourhood, today: CalendarDate) {
    let open = place.actions.filter { !$0.status.isFinished }
    let late = open.filter { $0.isOverdue(on: today) }
      .sorted { ($1.daysLate(on: today), $0.ref) < ($0.daysLate(on: today), $1.ref) }
    let waiting = place.asks
      .filter { AskRules.daysLate($0, replyDays: place.replyDays, today: today) > 0 }
      .sorted { $0.heard < $1.heard }
    let stale = place.indicators.filter {
      !$0.isContext && Freshness($0.series, definition: $0.definition, today: today).isOverdue
    }
    let empty = place.indicators.filter { $0.shown?.latest == nil }
    let reports = PartnerReports(place, today: today)
    let silent = place.partners.filter(reports.isSilent)
    openActions = open.count
    lateActions = late.count
    lateReplies = waiting.count

    var act: [String] = []
    if let oldest = late.first {
      act.append(
        "\(Plural.of(late.count, "action")) late, the longest by \(Plural.of(oldest.daysLate(on: today), "day")):"
          + " \(oldest.ref) \(oldest.title)")
    }
    if let longest = waiting.first {
      act.append(
        "\(Plural.of(waiting.count, "ask")) from residents without the reply owed; the longest has waited"
          + " \(Plural.of(longest.heard.days(to: today), "day")): \(longest.ref)")
    }
    var watch: [String] = []
    // What is only known of the whole authority is nothing that the group could be called to look at first.
    let own = place.indicators.filter { !$0.isContext }.map { IndicatorReading($0, today: today) }
    let worse = own.filter { $0.variation?.isConcern == true }.map(\.indicator)
    let better = own.filter { $0.variation?.isImprovement == true }.map(\.indicator.definition.short)
    goodNews = better.isEmpty ? nil : "Change for the better: \(Attention.list(better))"
    if !worse.isEmpty { watch.append("Real change for the worse: \(Attention.list(worse.map(\.definition.short)))") }
    if !stale.isEmpty {
      watch.append("New values are overdue for \(Attention.list(stale.map(\.definition.short)))")
    }
    if !silent.isEmpty {
      watch.append(
        "No report for over two months from \(Plural.of(silent.count, "partner")): \(Attention.list(silent.map(\.name)))"
      )
    }
    if !empty.isEmpty, place.indicators.count > empty.count {
      watch.append("No value yet for \(Attention.list(empty.map(\.definition.short)))")
    }
    var gaps: [String] = []
    if place.priorities.isEmpty { gaps.append("No priorities yet: the community has not chosen them") }
    if place.indicators.isEmpty {
      gaps.append("No indicators yet")
    } else if place.indicators.allSatisfy(\.isContext) {
      gaps.append("No values of its own yet, only its authority's")
    }

    reasons = act + watch + gaps
    level = !act.isEmpty ? .act : !watch.isEmpty ? .watch : !gaps.isEmpty ? .noData : .steady
  }

  /// At most three names, and how many more.
  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(3).joined(separator: ", ")
    return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
  }
}
