import StrictJSON

/// What a person gives when adding or editing an action; nil leaves a field as it is, an empty text takes it away.
public struct ActionFields: Hashable, Sendable {
  public var title: String?
  public var owner: String?
  public var organisation: String?
  /// A day as people type it; see `DatePhrase`.
  public var due: String?
  /// The priority's slug, or its number such as P2.
  public var priority: String?
  public var status: ActionStatus?
  public var reason: String?
  public var detail: String?
  /// A line on what has happened.
  public var update: String?

  /// Creates a set of fields that changes nothing.
  public init() {}

  /// Takes what was typed into a form, by field.
  public init(typed: [String: String], status: ActionStatus?) {
    title = typed["title"]
    owner = typed["owner"]
    organisation = typed["organisation"]
    due = typed["due"]
    priority = typed["priority"]
    reason = typed["reason"]
    detail = typed["detail"]
    update = typed["update"]
    self.status = status
  }

  /// Whether nothing is given.
  public var isEmpty: Bool { self == ActionFields() }

  /// What was given, as the fields of a record.
  public var entries: RecordEntries {
    let given: [String: String?] = [
      "title": title, "owner": owner, "organisation": organisation, "due": due, "priority": priority,
      "status": status?.rawValue, "reason": reason, "detail": detail, "update": update,
    ]
    return given.compactMapValues { $0.map(JSONValue.string) }
  }
}
