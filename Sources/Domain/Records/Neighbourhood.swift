/// A place, and everything that its steering group looks at.
public struct Neighbourhood: Hashable, Sendable, Identifiable {
  /// The slug.
  public let id: String
  public let name: String
  /// What its references begin with, NB.
  public let code: String
  public let authority: Authority
  public let status: PhaseName
  public let order: Int
  public let residents: Int?
  public let profile: String?
  public let assets: Int?
  public let meetingPlace: String?
  /// Days within which an ask is owed a reply.
  public let replyDays: Int
  public let common: RecordCommon
  public let phases: [Phase]
  public let priorities: [Priority]
  public let indicators: [Indicator]
  public let claims: [Claim]
  /// The bodies that hear residents.
  public let panels: [Panel]
  /// The seats on the steering group and on the panels.
  public let members: [Member]
  public let asks: [Ask]
  public let activities: [Activity]
  public let actions: [Action]
  /// The actions with those that were put away.
  public let allActions: [Action]
  public let partners: [Partner]

  /// The name without what stands in brackets, for narrow columns.
  public var shortName: String {
    guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return name }
    var short = name[..<bracket]
    while short.last == " " { short.removeLast() }
    return String(short)
  }

  /// The priority that a person means by a slug, a label such as P2, or a number.
  public func priority(typed text: String) -> Priority? {
    let wanted = text.lowercased()
    return priorities.first { [$0.id, $0.label.lowercased(), String($0.number)].contains(wanted) }
  }

  /// The partner that a person means by an id or a name.
  public func partner(typed text: String) -> Partner? {
    let wanted = text.lowercased()
    return partners.first { $0.id == wanted || $0.name.lowercased() == wanted }
  }

  /// The priority with an id.
  public func priority(_ id: String?) -> Priority? { id.flatMap { id in priorities.first { $0.id == id } } }
}
