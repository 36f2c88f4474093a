/// How many sessions the partners of a neighbourhood reported, month by month.
public struct PartnerSessions: Sendable {
  private let last: Period
  private let held: [String: [Period: Int]]

  /// Counts the sessions of a neighbourhood; the month that is still running is not shown.
  public init(_ place: Neighbourhood, today: CalendarDate) {
    last = Period.containing(today, kind: .month).advanced(by: -1)
    var held: [String: [Period: Int]] = [:]
    for activity in place.activities {
      guard let sessions = activity.sessions else { continue }
      held[activity.partner, default: [:]][Period.containing(activity.date, kind: .month), default: 0] += sessions
    }
    self.held = held
  }

  /// The sessions of a partner in each of the last months, oldest first; nil where it sent no report.
  public func months(of partner: Partner, count: Int) -> [Double?] {
    let reported = held[partner.id] ?? [:]
    return (0..<count).reversed().map { back in reported[last.advanced(by: -back)].map(Double.init) }
  }
}
