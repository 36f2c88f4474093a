import Domain

/// What comes from outside while the dashboard is open: who looks, and on which day.
public struct Session: Sendable {
  /// The name that the history shows.
  public let person: String
  /// Tells the day; a dashboard may be left open over night.
  let day: @Sendable () -> CalendarDate

  /// Whether what was typed and not saved is there again in the next session.
  let keepsDrafts: Bool

  /// Creates a session; the day is asked for anew with every key.
  public init(
    person: String, today: @autoclosure @escaping @Sendable () -> CalendarDate, keepsDrafts: Bool = false
  ) {
    self.person = person
    day = today
    self.keepsDrafts = keepsDrafts
  }
}
