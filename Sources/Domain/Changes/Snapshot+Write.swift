extension Snapshot {
  /// The neighbourhood to write to, or a refusal that lists those there are.
  func placeToWrite(_ slug: String) throws(Refusal) -> Neighbourhood {
    if let place = neighbourhood(slug) { return place }
    let known = neighbourhoods.map(\.id).joined(separator: ", ")
    throw .notFound("There is no neighbourhood \"\(slug)\"; this store has \(known).")
  }
}
