import StrictJSON

/// Walks over the records of a document.
enum Records {
  /// Every record of a document with its address, in the order of the file's kinds and keys.
  static func all(in value: JSONValue, of document: DocumentID) -> [(address: RecordAddress, record: JSONValue)] {
    document.kinds.flatMap { kind -> [(RecordAddress, JSONValue)] in
      guard let collection = value.objectValue?[kind.collection] else { return [] }
      if kind.isSingleton {
        return [(RecordAddress(document: document, kind: kind, id: kind.rawValue), collection)]
      }
      return collection.objectValue?.map { key, record in
        (RecordAddress(document: document, kind: kind, id: key), record)
      } ?? []
    }
  }
}
