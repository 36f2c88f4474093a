/// Who edits, when, and where new ids come from; given from outside so that a test or a demo can fix them.
public struct EditContext: Sendable {
  /// The name that the history shows.
  public let by: String
  /// The moment of the edit.
  public let at: Timestamp
  /// The day on which the edit is made, where the person is.
  public let today: CalendarDate
  /// Makes a new record id.
  public let newID: @Sendable () -> String

  /// The definitions of indicators that ship with the program.
  public let library: IndicatorLibrary

  /// Creates a context.
  public init(
    by: String, at: Timestamp, today: CalendarDate, library: IndicatorLibrary = .empty,
    newID: @escaping @Sendable () -> String
  ) {
    self.library = library
    self.by = by
    self.at = at
    self.today = today
    self.newID = newID
  }
}
