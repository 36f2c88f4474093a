/// Where, and of which group, a value was observed.
public struct ObservedArea: Hashable, Sendable {
  /// The neighbourhood; nil for a wider area.
  let slug: String?
  /// The neighbourhood's slug, or the GSS code of a wider area.
  let code: String
  /// The name of a wider area, where it is given.
  let name: String?
  /// The group that was measured, such as Sex: Female; empty for everybody.
  let breakdown: [String: String]

  /// A neighbourhood, or a group in it.
  public init(neighbourhood slug: String, breakdown: [String: String] = [:]) {
    self.slug = slug
    code = slug
    name = nil
    self.breakdown = breakdown
  }

  /// An authority, a region or England by its GSS code.
  public init(code: String, name: String?, breakdown: [String: String] = [:]) {
    slug = nil
    self.code = code
    self.name = name
    self.breakdown = breakdown
  }

  var document: DocumentID { slug.map { .observations($0) } ?? .wideObservations }
}
