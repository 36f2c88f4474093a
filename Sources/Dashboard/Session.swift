import Domain

/// What is fixed while the dashboard is open: who looks, and on which day.
public struct Session: Hashable, Sendable {
  /// The name that the history shows.
  public let person: String
  public let today: CalendarDate

  /// Creates a session.
  public init(person: String, today: CalendarDate) {
    self.person = person
    self.today = today
  }
}
