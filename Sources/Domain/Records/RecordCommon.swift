/// What every record carries beside its own fields.
public struct RecordCommon: Hashable, Sendable {
  /// Where the facts of the record come from.
  public let source: String?
  /// Whether the record is made up to show how the program works.
  public let isIllustrative: Bool
  /// The day on which the record was put away, if it was.
  public let archived: CalendarDate?
  /// How often the record has been changed, from 1.
  public let revision: Int
}
