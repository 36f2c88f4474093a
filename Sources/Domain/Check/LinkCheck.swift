import StrictJSON

/// Checks that what one record says of another is there, and that references are not used twice.
struct LinkCheck {
  private let documents: [DocumentID: JSONValue]
  /// Documents that are there and cannot be read; of what they hold nothing can be said.
  private let unreadable: Set<DocumentID>
  private(set) var problems: [Problem] = []
  private var holders: [String: String] = [:]
  private var codes: [String: DocumentID] = [:]

  init(documents: [DocumentID: JSONValue], unreadable: Set<DocumentID>) {
    self.documents = documents
    self.unreadable = unreadable
  }

  mutating func check() {
    for (document, value) in documents.sorted(by: { $0.key < $1.key }) {
      for (address, record) in Records.all(in: value, of: document) {
        guard case .object(let object) = record else { continue }
        for field in address.kind.shape.fields {
          guard let content = object[field.name] else { continue }
          check(content, type: field.type, at: address, field.name)
        }
        checkReference(object, at: address)
      }
      if case .observations(let slug) = document, document != .wideObservations,
        !isThere(.neighbourhood(slug))
      {
        add(document, .root, "belongs to no neighbourhood; \(DocumentID.neighbourhood(slug).path) is missing")
      }
      if case .neighbourhood(let slug) = document {
        if Slug.reserved.contains(slug) {
          add(document, .root, "a neighbourhood cannot be called \"\(slug)\"; rename the file")
        }
        checkNeighbourhood(value, document)
      }
    }
  }

  private func isThere(_ document: DocumentID) -> Bool {
    documents[document] != nil || unreadable.contains(document)
  }

  /// Codes and the numbers of priorities are given once, and delivery needs something to deliver.
  private mutating func checkNeighbourhood(_ value: JSONValue, _ document: DocumentID) {
    let code = value["neighbourhood", "code"]?.stringValue ?? ""
    if let other = codes[code] {
      add(
        document, JSONPointer(["neighbourhood", "code"]),
        "\"\(code)\" is the code of \(other.path) too; give one of them another, and its references with it")
    } else {
      codes[code] = document
    }
    let priorities = value.objectValue?["priorities"]?.objectValue ?? [:]
    var numbers: Set<Int> = []
    for (id, priority) in priorities {
      guard let number = priority["number"]?.intValue, !numbers.insert(number).inserted else { continue }
      add(document, JSONPointer(["priorities", id, "number"]), "another priority is number \(number) too")
    }
    let status = value["neighbourhood", "status"]?.stringValue.flatMap(PhaseName.init(rawValue:))
    let chosen = priorities.contains {
      $0.value["origin"]?.stringValue != PriorityOrigin.steeringGroup.rawValue && $0.value["archived"] == nil
    }
    if let status, status != .discovery, !chosen {
      add(
        document, JSONPointer(["neighbourhood", "status"]),
        "is \(status.rawValue), which begins with a priority that the community chose; add it, or go back to discovery")
    }
  }

  private mutating func check(_ value: JSONValue, type: FieldType, at address: RecordAddress, _ name: String) {
    switch type {
    case .reference(let kind):
      guard let id = value.stringValue, !exists(kind, id, from: address.document) else { return }
      add(address.document, address.pointer(name), missing(kind, id))
    case .referenceSet(let kind):
      for (id, _) in value.objectValue ?? [:] where !exists(kind, id, from: address.document) {
        add(address.document, address.pointer(name, id), missing(kind, id))
      }
    case .prioritySet:
      for (entry, _) in value.objectValue ?? [:] where !priorityExists(entry) {
        add(address.document, address.pointer(name, entry), "is no neighbourhood/priority of this store")
      }
    default: break
    }
  }

  /// References are unique in the whole store and carry their neighbourhood's code.
  private mutating func checkReference(_ record: JSONObject, at address: RecordAddress) {
    guard let letter = address.kind.referenceLetter, let ref = record["ref"]?.stringValue else { return }
    let place = "\(address.document.path) \(address.pointer)"
    if let other = holders[ref] {
      add(address.document, address.pointer("ref"), "\"\(ref)\" stands at \(other) too; give one of them a free number")
    } else {
      holders[ref] = place
    }
    let code = documents[address.document]?["neighbourhood", "code"]?.stringValue ?? ""
    if !Reference.isValid(ref, code: code, letter: letter) {
      add(
        address.document, address.pointer("ref"),
        "must begin \(code)-\(letter)- and go on with a number of at least three digits, as in"
          + " \(Reference.text(code: code, letter: letter, number: 14))")
    }
  }

  private func exists(_ kind: RecordKind, _ id: String, from document: DocumentID) -> Bool {
    switch kind {
    case .neighbourhood: return isThere(.neighbourhood(id))
    case .authority, .definition, .partner:
      return unreadable.contains(.programme) || documents[.programme]?[kind.collection, id] != nil
    default: return documents[document]?[kind.collection, id] != nil
    }
  }

  private func priorityExists(_ entry: String) -> Bool {
    let parts = entry.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return false }
    return unreadable.contains(.neighbourhood(parts[0]))
      || documents[.neighbourhood(parts[0])]?["priorities", parts[1]] != nil
  }

  private func missing(_ kind: RecordKind, _ id: String) -> String {
    "there is no \(kind.shape.name) \"\(id)\"; correct the id or add the record"
  }

  private mutating func add(_ document: DocumentID, _ pointer: JSONPointer, _ message: String) {
    problems.append(Problem(file: document.path, pointer: pointer, message: message, severity: .warning))
  }
}
