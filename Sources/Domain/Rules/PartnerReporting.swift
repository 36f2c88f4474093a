/// What partners have reported month by month.
public enum PartnerReporting {
  /// Sessions that a partner reported in each of the last months, oldest first; nil where it sent no report.
  ///
  /// Months before the partner joined, and the month that is still running, are not counted.
  public static func months(
    of partner: Partner, in place: Neighbourhood, count: Int, today: CalendarDate
  ) -> [(month: Period, sessions: Double?)] {
    let last = Period.containing(today, kind: .month).advanced(by: -1)
    var totals: [Period: Int] = [:]
    for activity in place.activities where activity.partner == partner.id {
      guard let sessions = activity.sessions else { continue }
      totals[Period.containing(activity.date, kind: .month), default: 0] += sessions
    }
    return (0..<count).reversed().map { back in
      let month = last.advanced(by: -back)
      return (month, totals[month].map(Double.init))
    }
  }

  /// The newest day for which the partner reported anything.
  public static func latest(of partner: Partner, in place: Neighbourhood) -> CalendarDate? {
    place.activities.last { $0.partner == partner.id }?.date
  }

  /// Whether a partner that reports monthly has sent nothing for the last two whole months.
  public static func isSilent(_ partner: Partner, in place: Neighbourhood, today: CalendarDate) -> Bool {
    guard partner.reports == .monthly else { return false }
    let twoMonths = Period.containing(today, kind: .month).advanced(by: -2).start
    if let joined = partner.joined, joined >= twoMonths { return false }
    return latest(of: partner, in: place).map { $0 < twoMonths } ?? true
  }

  /// The partners of a place that are silent.
  static func silent(in place: Neighbourhood, today: CalendarDate) -> [Partner] {
    place.partners.filter { isSilent($0, in: place, today: today) }
  }
}
