/// One of the store's documents.
public enum DocumentID: Hashable, Comparable, Sendable {
  /// What all neighbourhoods share.
  case programme
  /// A neighbourhood and its records.
  case neighbourhood(String)
  /// The values of a neighbourhood's indicators; those of wider areas under `region`.
  case observations(String)

  /// The document with the values of wider areas.
  public static let wideObservations = DocumentID.observations("region")

  /// The document's path inside the store.
  public var path: String {
    switch self {
    case .programme: "programme.json"
    case .neighbourhood(let slug): "neighbourhoods/\(slug).json"
    case .observations(let slug): "observations/\(slug).json"
    }
  }

  /// The document with a path inside the store, if the path is one of a document.
  public init?(path: String) {
    if path == "programme.json" {
      self = .programme
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix(".json") else { return nil }
    let slug = String(parts[1].dropLast(5))
    guard Slug.isValid(slug) else { return nil }
    switch parts[0] {
    case "neighbourhoods": self = .neighbourhood(slug)
    case "observations": self = .observations(slug)
    default: return nil
    }
  }

  /// The slug of the neighbourhood that the document belongs to; nil for the programme.
  public var slug: String? {
    switch self {
    case .programme: nil
    case .neighbourhood(let slug), .observations(let slug): slug
    }
  }

  /// The kinds of record that the document may hold.
  public var kinds: [RecordKind] {
    switch self {
    case .programme: [.programme, .authority, .definition, .partner]
    case .neighbourhood:
      [.neighbourhood, .phase, .priority, .indicator, .claim, .panel, .member, .ask, .activity, .action]
    case .observations: [.series]
    }
  }

  public static func < (left: DocumentID, right: DocumentID) -> Bool { left.path < right.path }
}
