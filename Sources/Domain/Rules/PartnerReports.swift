/// When the partners of a neighbourhood reported last.
///
/// Made once for a list: it goes through the activities once, not once for every partner.
public struct PartnerReports: Sendable {
  private let today: CalendarDate
  private let newest: [String: CalendarDate]

  /// Sorts out the activities of a neighbourhood as they stand on a day.
  public init(_ place: Neighbourhood, today: CalendarDate) {
    self.today = today
    var newest: [String: CalendarDate] = [:]
    // They stand in the order of their dates.
    for index in place.activities.indices { newest[place.activities[index].partner] = place.activities[index].date }
    self.newest = newest
  }

  /// The newest day for which a partner reported anything.
  public func latest(of partner: Partner) -> CalendarDate? { newest[partner.id] }

  /// Whether a partner that reports monthly has sent nothing for the last two whole months.
  public func isSilent(_ partner: Partner) -> Bool {
    guard partner.reports == .monthly else { return false }
    let twoMonths = Period.containing(today, kind: .month).advanced(by: -2).start
    if let joined = partner.joined, joined >= twoMonths { return false }
    return latest(of: partner).map { $0 < twoMonths } ?? true
  }
}
