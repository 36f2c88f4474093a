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

  /// Whether nothing is given.
  public var isEmpty: Bool { self == ActionFields() }
}
