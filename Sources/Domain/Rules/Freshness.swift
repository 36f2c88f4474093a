/// Whether the newest value of an indicator is as new as it could be.
public struct Freshness: Hashable, Sendable {
  /// The newest period that has a value.
  public let latest: Period?
  /// The day by which the next value is due; nil when nothing tells.
  public let nextDue: CalendarDate?
  /// Whether that day has passed.
  public let isOverdue: Bool

  /// Judges a series: the next value is due `lag` days after the period that follows the newest one has ended.
  ///
  /// A source that says nothing of its lag is given as long as one period lasts.
  public init(_ series: Series?, definition: IndicatorDefinition, today: CalendarDate) {
    latest = series?.latest?.period
    guard let newest = series?.observations.last?.period, definition.cadence != .irregular else {
      nextDue = nil
      isOverdue = false
      return
    }
    let following = newest.next
    let due = following.end.adding(days: definition.lagDays ?? following.start.days(to: following.end))
    nextDue = due
    isOverdue = due < today
  }
}
