import Domain
import StrictJSON

/// One change as the history tells it.
public struct HistoryLine: Hashable, Sendable {
  public let at: Timestamp
  public let by: String
  public let kind: JournalEntry.Kind
  /// What the record is called: its reference, or its neighbourhood and id.
  public let record: String
  /// The record's key in its file.
  public let id: String
  /// The field, empty when the whole record came or went.
  public let field: String
  public let before: JSONValue?
  public let after: JSONValue?
}
