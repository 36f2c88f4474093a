import StrictJSON

/// The one currency of reading: the whole programme at one moment, as an immutable value.
public struct Snapshot: Sendable {
  /// The documents as they stand in the store; a damaged one is absent.
  public let documents: [DocumentID: JSONValue]
  public let programme: Programme
  /// The neighbourhoods in the order of lists.
  public let neighbourhoods: [Neighbourhood]
  /// Documents and records that could not be read, with the reason; they are neither shown as empty nor written.
  public let damaged: [Problem]
  /// Whether small local counts are shown as they are, to somebody who works with them.
  public let isWorkingView: Bool
  /// The documents that could not be read.
  private let unread: [Problem]

  /// Reads the documents of a store.
  ///
  /// - Parameter isWorkingView: shows small local counts as they are; for nothing that others can see.
  public init(documents: [DocumentID: JSONValue], damaged: [Problem] = [], isWorkingView: Bool = false) {
    self.documents = documents
    self.isWorkingView = isWorkingView
    unread = damaged
    let reader = SnapshotReader(documents: documents, isWorkingView: isWorkingView)
    programme = reader.programme
    neighbourhoods = reader.neighbourhoods
    self.damaged =
      damaged
      + reader.unshown.problems.sorted {
        ($0.file, $0.pointer?.description ?? "") < ($1.file, $1.pointer?.description ?? "")
      }
  }

  /// The same programme with small local counts as they are.
  public var workingView: Snapshot { Snapshot(documents: documents, damaged: unread, isWorkingView: true) }

  /// What could not be read of a neighbourhood, or of anything where nil is given; what all share counts for each.
  public func damage(of slug: String?) -> [Problem] {
    guard let slug else { return damaged }
    return damaged.filter { problem in
      DocumentID(path: problem.file).map { $0.slug == slug || $0.slug == nil || $0 == .wideObservations } ?? true
    }
  }

  /// The neighbourhoods by the authority that they lie in, in the order of lists.
  public var authorityGroups: [(authority: Authority, places: [Neighbourhood])] {
    var groups: [(authority: Authority, places: [Neighbourhood])] = []
    for place in neighbourhoods {
      if let index = groups.firstIndex(where: { $0.authority.id == place.authority.id }) {
        groups[index].places.append(place)
      } else {
        groups.append((place.authority, [place]))
      }
    }
    return groups
  }

  /// The neighbourhood with a slug.
  public func neighbourhood(_ slug: String) -> Neighbourhood? { neighbourhoods.first { $0.id == slug } }

  /// The neighbourhood with a slug or name, in capitals or not.
  public func place(named name: String) -> Neighbourhood? {
    let wanted = name.lowercased()
    return neighbourhoods.first { $0.id == wanted || $0.name.lowercased() == wanted }
  }

  /// The action with a reference, in capitals or not, put away or not.
  public func action(_ ref: String) -> Action? {
    let wanted = ref.uppercased()
    return neighbourhoods.lazy.flatMap(\.allActions).first { $0.ref == wanted }
  }

  /// The ask with a reference, in capitals or not.
  public func ask(_ ref: String) -> Ask? {
    let wanted = ref.uppercased()
    return neighbourhoods.lazy.flatMap(\.asks).first { $0.ref == wanted }
  }

  /// The value at a place of a document.
  public func value(_ document: DocumentID, _ pointer: JSONPointer) -> JSONValue? { documents[document]?[pointer] }
}
